package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.cloudwatch.AlarmStates;

/** What goes with a group: its policies, the alarms that were made for them, and its refreshes. */
final class Deletion {

    private final Tables tables;
    private final AlarmStates alarms;

    Deletion(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.alarms = new AlarmStates(cloud);
    }

    void finish(GroupRow group) {
        tables.policiesOf(group.name()).forEach(this::remove);
        tables.refreshesOf(group.name()).forEach(refresh -> tables.refreshes().remove(refresh.id()));
        tables.groups().remove(group.name());
    }

    void remove(PolicyRow policy) {
        policy.alarms().forEach(alarms::delete);
        tables.policies().remove(policy.key());
    }
}
