package dev.gatehouse.simulate;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.rds.RdsClient;

/** What databases and caches leave behind: a snapshot each where somebody wished so, and nowhere else. */
final class LastSnapshots {

    private static final String FINAL = "-final-";

    /** The identifiers of those of which a snapshot was wished at any time; one that was replaced then leaves one too. */
    private final Set<String> wished = new HashSet<>();

    /** Of those that were there when everything was taken out. */
    private final Set<String> due = new TreeSet<>();

    /** What is wished now, before it is carried out. */
    void note(List<Item> items) {
        items.stream().filter(LastSnapshots::keeps).forEach(item -> {
            wished.add(identifier(item));
            wished.addAll(item.externalIds());
        });
    }

    /** All of these are about to go. */
    void noteLast(List<Item> items) {
        items.stream()
                .filter(item -> keeps(item) && item.existence() == Existence.MADE)
                .forEach(item -> due.add(String.valueOf(item.externalId())));
    }

    /** Snapshots that nobody wished for, that are there twice, and that are missing. */
    List<String> wrong(Clients clients, Scope scope) {
        List<String> there = Stream.concat(
                        clients.of(RdsClient.class, scope).describeDBSnapshots().dbSnapshots().stream()
                                .map(snapshot -> snapshot.dbSnapshotIdentifier()),
                        clients.of(ElastiCacheClient.class, scope).describeSnapshots().snapshots().stream()
                                .map(snapshot -> snapshot.snapshotName()))
                .toList();
        List<String> wrong = new ArrayList<>();
        there.stream()
                .filter(name -> !wished.contains(name.split(FINAL)[0]))
                .forEach(name -> wrong.add("nobody wished for the snapshot " + name));
        there.stream()
                .filter(name -> name.endsWith("-2"))
                .forEach(name -> wrong.add("a snapshot was taken twice: " + name));
        due.stream()
                .filter(identifier -> there.stream().noneMatch(name -> name.startsWith(identifier + FINAL)))
                .forEach(identifier -> wrong.add("there is no last snapshot of " + identifier));
        return wrong;
    }

    private static boolean keeps(Item item) {
        return "KEEP".equals(field(item, "finalSnapshot"));
    }

    private static String identifier(Item item) {
        return field(item, "identifier");
    }

    private static String field(Item item, String name) {
        return Shape.of(item.spec().getClass()).components().stream()
                .filter(component -> component.name().equals(name))
                .map(component -> String.valueOf(component.of(item.spec())))
                .findFirst()
                .orElse("");
    }
}
