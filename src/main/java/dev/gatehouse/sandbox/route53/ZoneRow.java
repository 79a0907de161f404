package dev.gatehouse.sandbox.route53;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hosted zone.
 *
 * @param name canonical
 * @param vpcs those that a private zone answers; none in a public one
 */
record ZoneRow(
        String id,
        String name,
        String callerReference,
        @Nullable String comment,
        List<VpcRow> vpcs,
        List<String> nameServers,
        Instant created,
        Map<String, String> tags) {

    record VpcRow(String region, String id) {}

    boolean isPrivate() {
        return !vpcs.isEmpty();
    }

    ZoneRow withComment(@Nullable String text) {
        return new ZoneRow(id, name, callerReference, text, vpcs, nameServers, created, tags);
    }

    ZoneRow with(VpcRow vpc) {
        List<VpcRow> more = new ArrayList<>(vpcs);
        more.add(vpc);
        return new ZoneRow(id, name, callerReference, comment, more, nameServers, created, tags);
    }

    ZoneRow without(VpcRow vpc) {
        List<VpcRow> fewer = new ArrayList<>(vpcs);
        fewer.remove(vpc);
        return new ZoneRow(id, name, callerReference, comment, fewer, nameServers, created, tags);
    }

    ZoneRow withTags(Map<String, String> newTags) {
        return new ZoneRow(id, name, callerReference, comment, vpcs, nameServers, created, newTags);
    }
}
