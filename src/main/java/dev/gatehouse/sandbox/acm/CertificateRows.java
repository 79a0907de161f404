package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.regex.Pattern;

/** The certificates of an account and Region. */
final class CertificateRows {

    private static final Pattern ARN =
            Pattern.compile("arn:[\\w+=/,.@-]+:acm:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*");

    private final Cloud cloud;

    CertificateRows(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<CertificateRow> table() {
        return cloud.table("certificates", CertificateRow.class);
    }

    CertificateRow find(String arn) {
        if (!ARN.matcher(arn).matches()) {
            throw AwsError.of("InvalidArnException", "Invalid ARN: " + arn);
        }
        return table().get(arn)
                .orElseThrow(() -> AwsError.of("ResourceNotFoundException", "Could not find certificate " + arn + "."));
    }

    void put(CertificateRow certificate) {
        table().put(certificate.arn(), certificate);
    }
}
