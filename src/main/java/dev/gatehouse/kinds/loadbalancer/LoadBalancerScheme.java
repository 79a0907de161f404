package dev.gatehouse.kinds.loadbalancer;

/** From where a load balancer can be reached. */
public enum LoadBalancerScheme {
    INTERNET_FACING("internet-facing"),
    INTERNAL("internal");

    private final String wireName;

    LoadBalancerScheme(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static LoadBalancerScheme of(String wireName) {
        return wireName.equals(INTERNAL.wireName) ? INTERNAL : INTERNET_FACING;
    }
}
