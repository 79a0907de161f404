package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SecretRow;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrets in which RDS keeps master passwords that it manages. */
final class MasterSecrets {

    private final Cloud cloud;

    MasterSecrets(Cloud cloud) {
        this.cloud = cloud;
    }

    SecretRow make(String user, @Nullable String kmsKeyId) {
        String name = "rds!db-" + cloud.newUuid();
        String arn = "arn:aws:secretsmanager:" + cloud.region() + ":" + cloud.account() + ":secret:" + name + "-"
                + cloud.newKey("", 6);
        return new SecretRow(arn, keyArn(kmsKeyId, "aws/secretsmanager"));
    }

    void remove(SecretRow secret) {}

    /** The key that is meant, or the one that AWS keeps for the service. */
    String keyArn(@Nullable String asked, String alias) {
        if (asked != null && asked.startsWith("arn:")) {
            return asked;
        }
        byte[] own = (cloud.account() + cloud.region() + alias).getBytes(StandardCharsets.UTF_8);
        String id = asked == null ? UUID.nameUUIDFromBytes(own).toString() : asked;
        return "arn:aws:kms:" + cloud.region() + ":" + cloud.account() + ":key/" + id;
    }
}
