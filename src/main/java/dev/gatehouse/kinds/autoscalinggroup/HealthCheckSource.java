package dev.gatehouse.kinds.autoscalinggroup;

/** Who says that an instance is well. */
public enum HealthCheckSource {
    /** EC2 alone: that it runs. */
    EC2,
    /** Its load balancer too: that it answers. */
    ELB;

    static HealthCheckSource of(String wireName) {
        return wireName.contains(ELB.name()) ? ELB : EC2;
    }
}
