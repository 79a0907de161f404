package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Secrets that another service makes, rotates and deletes, such as RDS for its master users. */
public final class OwnedSecrets {

    private final Cloud cloud;
    private final SecretRows rows;
    private final Versions versions;

    public OwnedSecrets(Cloud anyService) {
        this.cloud = anyService.of("secretsmanager");
        this.rows = new SecretRows(cloud);
        this.versions = new Versions(cloud);
    }

    /**
     * Makes a secret with a user's name and a new password.
     *
     * @param owner the service that manages it: {@code rds}
     * @param name such as {@code rds!db-} and a UUID
     * @param kmsKeyId AWS's own key for secrets if null
     * @return its ARN
     */
    public String create(String owner, String name, String user, @Nullable String kmsKeyId, Map<String, String> tags) {
        SecretRow secret = new SecretRow(
                "arn:aws:secretsmanager:" + cloud.region() + ":" + cloud.account() + ":secret:" + name + "-"
                        + cloud.newKey("", 6),
                name,
                null,
                kmsKeyId,
                owner,
                cloud.now(),
                cloud.now(),
                null,
                null,
                null,
                Map.copyOf(tags),
                List.of());
        rows.put(versions.added(secret, password(user), List.of(SecretRow.CURRENT)));
        return secret.arn();
    }

    private SecretRow.Version password(String user) {
        ObjectNode value =
                JsonMapper.shared().createObjectNode().put("username", user).put("password", cloud.newKey("", 28));
        return versions.sent(null, value.toString(), null).orElseThrow();
    }

    /** A new password for the same user. */
    public void rotate(String arn) {
        rotate(rows.find(arn));
    }

    SecretRow rotate(SecretRow secret) {
        String text = secret.staged(SecretRow.CURRENT).orElseThrow().text();
        String user = JsonMapper.shared().readTree(text).path("username").asString();
        SecretRow rotated = versions.added(secret, password(user), List.of(SecretRow.CURRENT))
                .rotatedAt(cloud.now());
        rows.put(rotated);
        return rotated;
    }

    /** At once, as services do with what they own. */
    public void delete(String arn) {
        rows.remove(rows.find(arn));
    }
}
