package dev.gatehouse.kinds.autoscalinggroup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the live page of an Auto Scaling group shows.
 *
 * @param cpu average of the group's instances in the last minute that CloudWatch knows, in percent
 * @param refresh the instance refresh under way, or the last one
 */
public record AutoScalingGroupView(
        String groupName,
        int min,
        int max,
        int desired,
        int inService,
        @Nullable Integer cpu,
        List<Member> members,
        List<Policy> policies,
        @Nullable Refresh refresh) {

    public AutoScalingGroupView {
        members = List.copyOf(members);
        policies = List.copyOf(policies);
    }

    /**
     * An instance of the group.
     *
     * @param lifecycle AWS's word, such as {@code InService}
     * @param health {@code Healthy} or {@code Unhealthy}
     * @param version of the launch template it was made from; empty if AWS does not say
     */
    public record Member(
            String id, String type, String zone, String lifecycle, String health, String version, String tone) {}

    /**
     * What scales it.
     *
     * @param metric AWS's name of what is held
     * @param target the value it is held at
     */
    public record Policy(String name, String metric, double target, List<Alarm> alarms) {
        public Policy {
            alarms = List.copyOf(alarms);
        }
    }

    /**
     * What makes a policy act.
     *
     * @param high whether it asks for more instances, else for fewer
     * @param state {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}
     * @param threshold beyond which it counts
     * @param periods how many minutes in a row
     */
    public record Alarm(String name, boolean high, String state, double threshold, int periods, String tone) {

        boolean rings() {
            return state.equals("ALARM");
        }
    }

    /**
     * The replacement of instances by such that follow the new template.
     *
     * @param status AWS's word, such as {@code InProgress}
     * @param percent done
     * @param left instances still to be replaced
     * @param reason AWS's own sentence; empty if there is none
     */
    public record Refresh(String id, String status, int percent, int left, String reason, String tone) {

        boolean isAt(@Nullable Refresh other) {
            return other != null && other.id().equals(id) && other.status().equals(status);
        }
    }

    /** Whether an alarm asks for more instances. */
    boolean asksForMore() {
        return policies.stream()
                .flatMap(policy -> policy.alarms().stream())
                .anyMatch(alarm -> alarm.high() && alarm.rings());
    }
}
