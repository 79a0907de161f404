package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;

/** Changes that happen together or not at all; whatever is wrong with any of them is said in one error. */
final class ChangeBatch {

    private static final int MOST_RECORDS = 1000;

    private final Cloud cloud;
    private final Rows rows;
    private final ZoneRow zone;
    private final Map<String, RecordRow> present = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    ChangeBatch(Cloud cloud, ZoneRow zone) {
        this.cloud = cloud;
        this.rows = new Rows(cloud);
        this.zone = zone;
        rows.recordsOf(zone.id()).forEach(record -> present.put(record.key(), record));
    }

    void apply(List<Change> changes) {
        if (changes.isEmpty()) {
            throw HostedZones.CONSTRAINTS.violated(
                    changes, "changeBatch.changes", "Member must have length greater than or equal to 1");
        }
        checkSize(changes);
        Map<String, RecordRow> before = Map.copyOf(present);
        Set<String> touched = new HashSet<>();
        for (Change change : changes) {
            RecordRow record = SentRecord.row(zone, change);
            String step = change.actionAsString() + " " + record.key();
            if (!touched.add(step) || isSecondWrite(touched, change, record)) {
                problems.add("The request contains an invalid set of changes for a resource record set '"
                        + record.type() + " " + record.name() + "'");
                continue;
            }
            apply(change.action(), record);
        }
        refuseIfWrong();
        checkWhole();
        refuseIfWrong();
        before.keySet().stream().filter(key -> !present.containsKey(key)).forEach(rows.records()::remove);
        present.values().stream()
                .filter(record -> !record.equals(before.get(record.key())))
                .forEach(record -> rows.records().put(record.key(), record));
    }

    /** Deleting and then creating the same set is how one replaces it; nothing else may come twice. */
    private static boolean isSecondWrite(Set<String> touched, Change change, RecordRow record) {
        boolean writes = change.action() != ChangeAction.DELETE;
        return writes
                && touched.contains((change.action() == ChangeAction.CREATE ? "UPSERT " : "CREATE ") + record.key());
    }

    private static void checkSize(List<Change> changes) {
        int records = changes.stream()
                .mapToInt(change -> change.resourceRecordSet().resourceRecords().size()
                        * (change.action() == ChangeAction.UPSERT ? 2 : 1))
                .sum();
        if (records > MOST_RECORDS) {
            throw AwsError.of("InvalidChangeBatch", "Number of records limit of " + MOST_RECORDS + " exceeded.");
        }
    }

    private void apply(ChangeAction action, RecordRow record) {
        RecordRow there = present.get(record.key());
        switch (action) {
            case CREATE -> {
                if (there != null) {
                    problems.add(
                            "Tried to create resource record set " + record.described() + " but it already exists");
                } else {
                    put(record);
                }
            }
            case UPSERT -> put(record);
            case DELETE -> delete(record, there);
            default ->
                throw HostedZones.CONSTRAINTS.violated(
                        action,
                        "changeBatch.changes.1.member.action",
                        "Member must satisfy enum value set: [CREATE, DELETE, UPSERT]");
        }
    }

    private void put(RecordRow record) {
        List<String> wrong = new RecordChecks(cloud, zone, present).problems(record);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            present.put(record.key(), record);
        }
    }

    private void delete(RecordRow record, @Nullable RecordRow there) {
        if (there == null) {
            problems.add("Tried to delete resource record set " + record.described() + " but it was not found");
        } else if (!there.equals(record)) {
            problems.add("Tried to delete resource record set " + record.described()
                    + " but the values provided do not match the current values");
        } else {
            present.remove(record.key());
        }
    }

    private void checkWhole() {
        if (!present.containsKey(RecordRow.key(zone.id(), zone.name(), "SOA"))) {
            problems.add("A HostedZone must contain exactly one SOA record.");
        }
        if (!present.containsKey(RecordRow.key(zone.id(), zone.name(), "NS"))) {
            problems.add("A HostedZone must contain at least one NS record for the zone itself.");
        }
        int quota = cloud.quotas().of("records-per-zone", 10_000);
        if (present.size() > quota) {
            problems.add("The hosted zone " + zone.id() + " has reached its limit of " + quota + " records.");
        }
    }

    private void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw AwsError.of("InvalidChangeBatch", "[" + String.join(", ", problems) + "]");
        }
    }
}
