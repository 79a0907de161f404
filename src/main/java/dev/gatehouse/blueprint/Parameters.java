package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint is drawn from. What it does not ask for is of no account.
 *
 * @param name of the stack
 * @param zones two Availability Zones, the first being the one where single things stand
 * @param block of the VPC
 * @param office from where administrators come
 * @param chosen the word chosen for each {@link Parameter} that offers some
 * @param site under which domain it answers; null if under none
 * @param publicKey of the administrators; null if nobody logs in by SSH
 */
public record Parameters(
        String name,
        Stage stage,
        Scope scope,
        List<String> zones,
        Cidr block,
        Cidr office,
        Map<Parameter, String> chosen,
        String instanceType,
        int minServers,
        int maxServers,
        String databaseClass,
        String nodeType,
        @Nullable Site site,
        @Nullable String publicKey) {

    public Parameters {
        zones = List.copyOf(zones);
        chosen = Map.copyOf(chosen);
    }

    boolean chose(Parameter parameter, String word) {
        return word.equals(chosen.get(parameter));
    }

    /** Whether each zone has a NAT gateway of its own, or all share one. */
    boolean natInEachZone() {
        return chose(Parameter.NAT, Parameter.EACH);
    }

    /** Whether a final snapshot is kept when a database or a cache is deleted. */
    boolean keepsData() {
        return chose(Parameter.FINAL_SNAPSHOT, Parameter.KEEP);
    }
}
