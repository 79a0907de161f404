package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** Instances as other services of the account look at them, launch and end them. */
public final class ServiceInstances {

    private final Cloud cloud;
    private final Tables tables;

    public ServiceInstances(Cloud anyService) {
        this.cloud = anyService.of("ec2");
        this.tables = new Tables(cloud);
    }

    /**
     * An instance as it stands.
     *
     * @param changedAt when it came into its state, or will have left it
     * @param status of its checks: {@code ok}, {@code impaired}, {@code initializing}, {@code not-applicable}
     * @param interfaceId of its primary interface; null once that has gone
     */
    public record Present(
            String id,
            String state,
            Instant changedAt,
            String status,
            String vpcId,
            String subnetId,
            String zone,
            @Nullable String interfaceId,
            @Nullable String privateIp,
            String type,
            String imageId,
            boolean monitored,
            Instant launchedAt) {

        public boolean isRunning() {
            return state.equals("running");
        }
    }

    /** Those that run or will, and those that are stopped; not those that have ended. */
    public List<Present> all() {
        return tables.instances().all().stream()
                .map(this::present)
                .filter(one -> !one.state().equals("terminated") && !one.state().equals("shutting-down"))
                .toList();
    }

    public Optional<Present> find(String id) {
        return tables.instances().get(id).map(this::present);
    }

    /**
     * Launches one instance at the cloud's time.
     *
     * @param systemTags tags of AWS's own, which nobody else could give
     * @throws dev.gatehouse.sandbox.AwsError as RunInstances would
     */
    public String launch(RunInstancesRequest request, Map<String, String> systemTags) {
        RunInstancesRequest one = request.toBuilder().minCount(1).maxCount(1).build();
        return new InstanceLaunches(cloud).launch(one, systemTags).instanceIds().getFirst();
    }

    /** Ends an instance, protected or not, if it is there. */
    public void terminate(String id) {
        tables.instances().get(id).ifPresent(new InstanceStates(cloud)::terminate);
    }

    /** The interface of a VPC that has this address, if there is one. */
    public Optional<String> interfaceAt(String vpcId, String privateIp) {
        return tables.networkInterfaces().all().stream()
                .filter(one -> one.vpcId().equals(vpcId) && one.privateIp().equals(privateIp))
                .map(NetworkInterfaceRow::id)
                .findFirst();
    }

    private Present present(InstanceRow row) {
        List<NetworkInterfaceRow> interfaces = tables.interfacesOf(row.id());
        NetworkInterfaceRow primary = interfaces.isEmpty() ? null : interfaces.getFirst();
        return new Present(
                row.id(),
                row.state(cloud.now()),
                row.life().settledAt(),
                InstanceHealth.of(cloud, row).status(),
                row.place().vpcId(),
                row.place().subnetId(),
                row.place().zone(),
                primary == null ? null : primary.id(),
                primary == null ? null : primary.privateIp(),
                row.hardware().type(),
                row.hardware().imageId(),
                row.hardware().monitored(),
                row.launch().at());
    }
}
