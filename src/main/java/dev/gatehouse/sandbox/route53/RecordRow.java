package dev.gatehouse.sandbox.route53;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record set of simple routing: values with a time to live, or an alias.
 *
 * @param name canonical
 */
record RecordRow(
        String zoneId,
        String name,
        String type,
        @Nullable Long ttl,
        List<String> values,
        @Nullable AliasRow alias) {

    record AliasRow(String zoneId, String name, boolean evaluatesHealth) {}

    String key() {
        return key(zoneId, name, type);
    }

    static String key(String zoneId, String name, String type) {
        return zoneId + " " + DomainName.sortKey(name) + " " + type;
    }

    /** As messages name it. */
    String described() {
        return "[name='" + name + "', type='" + type + "']";
    }
}
