package dev.gatehouse.kinds.loadbalancer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;

/** What AWS keeps of a load balancer as texts by key, as far as people decide about it here. */
record Attributes(Map<String, String> values) {

    static final Attributes DEFAULTS = new Attributes(Map.of());

    private static final String IDLE_TIMEOUT = "idle_timeout.timeout_seconds";
    private static final String KEEP_ALIVE = "client_keep_alive.seconds";
    private static final String DROP_INVALID = "routing.http.drop_invalid_header_fields.enabled";
    private static final String PROTECTION = "deletion_protection.enabled";

    static Attributes read(List<LoadBalancerAttribute> attributes) {
        Map<String, String> values = new TreeMap<>();
        attributes.forEach(one -> values.put(one.key(), one.value()));
        return new Attributes(values);
    }

    static Attributes of(LoadBalancerSpec spec) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(IDLE_TIMEOUT, String.valueOf(spec.idleTimeout()));
        values.put(KEEP_ALIVE, String.valueOf(spec.keepAlive()));
        values.put(DROP_INVALID, String.valueOf(spec.dropInvalidHeaders()));
        values.put(PROTECTION, String.valueOf(spec.deletionProtection()));
        return new Attributes(values);
    }

    static LoadBalancerAttribute unprotected() {
        return LoadBalancerAttribute.builder().key(PROTECTION).value("false").build();
    }

    int idleTimeout() {
        return Integer.parseInt(values.getOrDefault(IDLE_TIMEOUT, "60"));
    }

    int keepAlive() {
        return Integer.parseInt(values.getOrDefault(KEEP_ALIVE, String.valueOf(LoadBalancerSpec.KEEP_ALIVE)));
    }

    boolean dropsInvalidHeaders() {
        return Boolean.parseBoolean(values.get(DROP_INVALID));
    }

    boolean isProtected() {
        return Boolean.parseBoolean(values.get(PROTECTION));
    }

    /** Those that must be set to come here from there. */
    List<LoadBalancerAttribute> since(Attributes there) {
        return values.entrySet().stream()
                .filter(one -> !one.getValue().equals(there.values.get(one.getKey())))
                .map(one -> LoadBalancerAttribute.builder()
                        .key(one.getKey())
                        .value(one.getValue())
                        .build())
                .toList();
    }
}
