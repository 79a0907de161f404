package dev.gatehouse.kinds.certificate;

import dev.gatehouse.aws.Faults;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The records that show whose the names of a certificate are: one for each name, the wildcard beside it included. */
final class ValidationRecords {

    private static final long TTL = 300;

    private ValidationRecords() {}

    static String bare(String name) {
        return name.startsWith("*.") ? name.substring(2) : name;
    }

    /** Each once; none of a name whose record AWS does not tell yet. */
    static List<ResourceRecord> of(CertificateDetail certificate) {
        return certificate.domainValidationOptions().stream()
                .filter(option -> option.resourceRecord() != null)
                .map(DomainValidation::resourceRecord)
                .distinct()
                .toList();
    }

    static boolean areKnown(CertificateDetail certificate) {
        return certificate.hasDomainValidationOptions()
                && certificate.domainValidationOptions().stream().allMatch(option -> option.resourceRecord() != null);
    }

    /** For a person to copy. */
    static String text(Collection<ResourceRecord> records) {
        return records.stream()
                .map(record -> record.name() + " " + record.typeAsString() + " " + record.value())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static void write(Route53Client route53, String zoneId, List<ResourceRecord> records) {
        change(route53, zoneId, ChangeAction.UPSERT, records);
    }

    /** One at a time: one that is not there, or says something else by now, does not keep the others. */
    static void remove(Route53Client route53, String zoneId, List<ResourceRecord> records) {
        for (ResourceRecord record : records) {
            try {
                Faults.absentIsSuccess(() -> change(route53, zoneId, ChangeAction.DELETE, List.of(record)));
            } catch (InvalidChangeBatchException notAsWritten) {
                // Somebody else has removed or changed it: it is theirs now.
            }
        }
    }

    private static void change(
            Route53Client route53, String zoneId, ChangeAction action, List<ResourceRecord> records) {
        List<Change> changes = records.stream()
                .map(record -> Change.builder()
                        .action(action)
                        .resourceRecordSet(set(record))
                        .build())
                .toList();
        if (!changes.isEmpty()) {
            route53.changeResourceRecordSets(
                    request -> request.hostedZoneId(zoneId).changeBatch(batch -> batch.changes(changes)));
        }
    }

    private static ResourceRecordSet set(ResourceRecord record) {
        return ResourceRecordSet.builder()
                .name(record.name())
                .type(record.typeAsString())
                .ttl(TTL)
                .resourceRecords(one -> one.value(record.value()))
                .build();
    }
}
