package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SecretRow;
import dev.gatehouse.sandbox.secretsmanager.OwnedSecrets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrets in which RDS keeps master passwords that it manages. */
final class MasterSecrets {

    private final Cloud cloud;
    private final OwnedSecrets secrets;

    MasterSecrets(Cloud cloud) {
        this.cloud = cloud;
        this.secrets = new OwnedSecrets(cloud);
    }

    SecretRow make(String instanceArn, String user, @Nullable String kmsKeyId) {
        Map<String, String> tags = Map.of("aws:rds:primaryDBInstanceArn", instanceArn);
        String arn = secrets.create("rds", "rds!db-" + cloud.newUuid(), user, kmsKeyId, tags);
        return new SecretRow(arn, keyArn(kmsKeyId, "aws/secretsmanager"));
    }

    void rotate(SecretRow secret) {
        secrets.rotate(secret.arn());
    }

    void remove(SecretRow secret) {
        secrets.delete(secret.arn());
    }

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
