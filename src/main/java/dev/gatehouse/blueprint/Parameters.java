package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint is drawn from. What it does not ask for is of no account.
 *
 * @param name of the stack
 * @param zones two Availability Zones, the first being the one where single things stand
 * @param block of the VPC
 * @param office from where administrators come
 * @param natInEachZone whether each zone has a NAT gateway of its own, or all share one
 * @param keepData whether a final snapshot is kept when a database is deleted
 * @param domain whose names lead to the site; null where the blueprint has none
 * @param publicKey of the administrators; null if nobody logs in by SSH
 */
public record Parameters(
        String name,
        Stage stage,
        Scope scope,
        List<String> zones,
        Cidr block,
        Cidr office,
        boolean natInEachZone,
        String instanceType,
        int minServers,
        int maxServers,
        String databaseClass,
        String nodeType,
        boolean keepData,
        @Nullable String domain,
        @Nullable String publicKey) {

    public Parameters {
        zones = List.copyOf(zones);
    }
}
