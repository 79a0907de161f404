package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InstanceRow.LifeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceStateChange;
import software.amazon.awssdk.services.ec2.model.RebootInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RebootInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesResponse;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesResponse;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesResponse;

/** Instances started, stopped, rebooted and terminated. All that a call names change, or none. */
public final class InstanceStates {

    private static final String SHUTDOWN = "Client.UserInitiatedShutdown";
    private static final String SHUTDOWN_MESSAGE = "Client.UserInitiatedShutdown: User initiated shutdown";

    private final Cloud cloud;
    private final Tables tables;

    public InstanceStates(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public StartInstancesResponse startInstances(StartInstancesRequest request) {
        List<InstanceRow> rows = find(request.instanceIds());
        rows.forEach(this::checkStart);
        return StartInstancesResponse.builder()
                .startingInstances(change(rows, "pending", this::start))
                .build();
    }

    private void checkStart(InstanceRow row) {
        String state = row.state(cloud.now());
        if (!List.of("pending", "running", "stopped").contains(state)) {
            throw incorrect("The instance '" + row.id() + "' is not in a state from which it can be started.");
        }
        if (state.equals("stopped")) {
            new LaunchChecks(cloud)
                    .zone(LaunchChecks.known(row.hardware().type()), row.place().zone());
        }
    }

    private void start(InstanceRow row) {
        if (row.is("stopped", cloud.now())) {
            put(row, "pending", "running", InstanceTimes.start(cloud), null);
            new InterfaceAttachments(cloud).start(row);
        }
    }

    public StopInstancesResponse stopInstances(StopInstancesRequest request) {
        Parameters.unsupported(request.hibernate(), "Hibernate");
        List<InstanceRow> rows = find(request.instanceIds());
        rows.forEach(this::checkStop);
        return StopInstancesResponse.builder()
                .stoppingInstances(change(rows, "stopping", this::stop))
                .build();
    }

    private void checkStop(InstanceRow row) {
        String state = row.state(cloud.now());
        if (state.equals("pending")) {
            throw incorrect(
                    "Instance '" + row.id() + "' cannot be stopped as it has never reached the 'running' state.");
        }
        if (row.isEnding()) {
            throw incorrect("This instance '" + row.id() + "' is not in a state from which it can be stopped.");
        }
        if (row.protection().stop()) {
            throw AwsError.of(
                    "OperationNotPermitted",
                    "The instance '" + row.id()
                            + "' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.");
        }
    }

    private void stop(InstanceRow row) {
        if (row.is("running", cloud.now())) {
            Instant stopped = put(row, "stopping", "stopped", InstanceTimes.stop(cloud), SHUTDOWN);
            new InterfaceAttachments(cloud).stop(row, stopped);
        }
    }

    public RebootInstancesResponse rebootInstances(RebootInstancesRequest request) {
        for (InstanceRow row : find(request.instanceIds())) {
            if (!row.is("running", cloud.now())) {
                throw incorrect("The instance '" + row.id() + "' is not in the 'running' state.");
            }
        }
        return RebootInstancesResponse.builder().build();
    }

    public TerminateInstancesResponse terminateInstances(TerminateInstancesRequest request) {
        List<InstanceRow> rows = find(request.instanceIds());
        // AWS would still terminate what is in other zones than the protected ones; here a refused call has no effect.
        rows.forEach(InstanceStates::checkTermination);
        return TerminateInstancesResponse.builder()
                .terminatingInstances(change(rows, "shutting-down", this::terminate))
                .build();
    }

    private static void checkTermination(InstanceRow row) {
        if (row.protection().termination() && !row.isEnding()) {
            throw AwsError.of(
                    "OperationNotPermitted",
                    "The instance '" + row.id() + "' may not be terminated. Modify its 'disableApiTermination' instance"
                            + " attribute and try again.");
        }
    }

    /** Ends an instance, whoever wants it. */
    void terminate(InstanceRow row) {
        if (row.isEnding()) {
            return;
        }
        boolean stopped = row.is("stopped", cloud.now());
        Duration takes = stopped ? Duration.ZERO : InstanceTimes.termination(cloud);
        Instant gone = put(row, "shutting-down", "terminated", takes, SHUTDOWN);
        new InterfaceAttachments(cloud).terminate(row, gone);
        tables.volumesOf(row.id()).forEach(volume -> tables.volumes().put(volume.id(), volume.leftAt(gone)));
    }

    private Instant put(InstanceRow row, String passing, String settled, Duration takes, @Nullable String reason) {
        Instant at = cloud.now().plus(takes);
        String message = reason == null ? null : SHUTDOWN_MESSAGE;
        tables.instances().put(row.id(), row.with(new LifeRow(passing, settled, cloud.now(), at, reason, message)));
        return at;
    }

    private List<InstanceStateChange> change(List<InstanceRow> rows, String passing, Consumer<InstanceRow> act) {
        return rows.stream()
                .map(row -> {
                    String before = row.state(cloud.now());
                    act.accept(row);
                    InstanceRow after = tables.instances().get(row.id()).orElse(row);
                    // In no time or in a minute: what was under way is what the call answers.
                    String current = after.equals(row) ? before : passing;
                    return InstanceStateChange.builder()
                            .instanceId(row.id())
                            .previousState(InstanceDescriptions.state(before))
                            .currentState(InstanceDescriptions.state(current))
                            .build();
                })
                .toList();
    }

    private List<InstanceRow> find(List<String> ids) {
        if (ids.isEmpty()) {
            throw Parameters.missing("The request must contain the parameter InstanceId");
        }
        ids.forEach(Ids.INSTANCE::check);
        List<String> unknown =
                ids.stream().filter(id -> tables.instances().get(id).isEmpty()).toList();
        if (unknown.size() > 1) {
            throw AwsError.of(
                    "InvalidInstanceID.NotFound", "The instance IDs '" + String.join(", ", unknown) + "' do not exist");
        }
        return ids.stream()
                .distinct()
                .map(id -> Ids.INSTANCE.find(tables.instances(), id))
                .toList();
    }

    private static AwsError incorrect(String message) {
        return AwsError.of("IncorrectInstanceState", message);
    }
}
