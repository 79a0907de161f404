package dev.gatehouse.sandbox;

import java.util.Map;

/** What one account may have in one Region; AWS's defaults in {@link #DEFAULT}. */
public record Quotas(
        int vpcs,
        int subnetsPerVpc,
        int internetGateways,
        int routeTablesPerVpc,
        int routesPerTable,
        int networkAclsPerVpc,
        int entriesPerDirection,
        int securityGroups,
        int rulesPerDirection,
        int elasticIps,
        int natGatewaysPerZone,
        int gatewayEndpoints,
        Map<String, Integer> others) {

    public static final Quotas DEFAULT = new Quotas(5, 200, 5, 200, 50, 200, 20, 2500, 60, 5, 5, 20, Map.of());

    /** Of a service that says its default itself; {@code others} can name another number. */
    public int of(String name, int byDefault) {
        return others.getOrDefault(name, byDefault);
    }
}
