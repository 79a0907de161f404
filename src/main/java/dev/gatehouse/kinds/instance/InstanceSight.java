package dev.gatehouse.kinds.instance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;
import software.amazon.awssdk.services.ec2.model.Volume;

/**
 * What it takes to tell instances in full: themselves, their volumes and addresses in a call each; user data and
 * protection in two calls per instance, which AWS tells in no other way.
 */
record InstanceSight(
        List<Instance> instances,
        Map<String, RootVolume> volumes,
        Map<String, Address> addresses,
        Map<String, Details> details) {

    /** What takes calls of its own. */
    record Details(@Nullable String userData, boolean terminationProtection) {

        static final Details UNASKED = new Details(null, false);
    }

    static InstanceSight of(Clients clients, Scope scope, Set<String> detailed) {
        Ec2Client ec2 = clients.ec2(scope);
        List<Instance> instances = clients
                .listed(
                        scope,
                        Instance.class,
                        () -> ec2.describeInstancesPaginator().reservations().stream()
                                .flatMap(reservation -> reservation.instances().stream())
                                .toList())
                .stream()
                .filter(InstanceReport::isOfThisKind)
                .toList();
        if (instances.isEmpty()) {
            return new InstanceSight(instances, Map.of(), Map.of(), Map.of());
        }
        List<Volume> volumes = ec2.describeVolumesPaginator().volumes().stream().toList();
        return new InstanceSight(
                instances,
                RootVolume.byDevice(volumes),
                clients
                        .listed(
                                scope,
                                Address.class,
                                () -> ec2.describeAddresses().addresses())
                        .stream()
                        .filter(address -> address.instanceId() != null
                                && !address.instanceId().isEmpty())
                        .collect(Collectors.toMap(Address::instanceId, Function.identity(), (one, other) -> one)),
                instances.stream()
                        .map(Instance::instanceId)
                        .filter(detailed::contains)
                        .collect(Collectors.toMap(Function.identity(), id -> details(ec2, id))));
    }

    private static Details details(Ec2Client ec2, String id) {
        String userData =
                attribute(ec2, id, InstanceAttributeName.USER_DATA).userData().value();
        Boolean protection = attribute(ec2, id, InstanceAttributeName.DISABLE_API_TERMINATION)
                .disableApiTermination()
                .value();
        return new Details(userData, Boolean.TRUE.equals(protection));
    }

    private static DescribeInstanceAttributeResponse attribute(Ec2Client ec2, String id, InstanceAttributeName name) {
        return ec2.describeInstanceAttribute(request -> request.instanceId(id).attribute(name));
    }

    RootVolume volumeOf(Instance instance) {
        return volumes.getOrDefault(
                RootVolume.key(instance.instanceId(), instance.rootDeviceName()), RootVolume.NOT_YET);
    }

    Optional<Address> addressOf(Instance instance) {
        return Optional.ofNullable(addresses.get(instance.instanceId()));
    }

    Details detailsOf(Instance instance) {
        return details.getOrDefault(instance.instanceId(), Details.UNASKED);
    }
}
