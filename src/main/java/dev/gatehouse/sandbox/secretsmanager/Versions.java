package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Adds versions to secrets and moves the labels that say which one counts. */
final class Versions {

    private final Cloud cloud;

    Versions(Cloud cloud) {
        this.cloud = cloud;
    }

    /** A value as it was sent; nothing if none was. */
    Optional<SecretRow.Version> sent(@Nullable String token, @Nullable String text, @Nullable SdkBytes binary) {
        if (text != null && binary != null) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "You can't specify both a binary secret value and a string secret value in the same secret.");
        }
        if (text == null && binary == null) {
            return Optional.empty();
        }
        if (token != null && (token.length() < 32 || token.length() > 64)) {
            throw AwsError.of("InvalidParameterException", "ClientRequestToken must be 32-64 characters long.");
        }
        String bytes = binary == null ? null : Base64.getEncoder().encodeToString(binary.asByteArrayUnsafe());
        String id = token == null ? cloud.newUuid() : token;
        return Optional.of(new SecretRow.Version(id, text, bytes, cloud.now(), List.of()));
    }

    /** The secret with the version, once: a token that comes again with the same value changes nothing. */
    SecretRow added(SecretRow secret, SecretRow.Version version, List<String> labels) {
        Optional<SecretRow.Version> known = secret.version(version.id());
        if (known.isPresent()) {
            boolean same = Objects.equals(known.get().text(), version.text())
                    && Objects.equals(known.get().binary(), version.binary());
            if (!same) {
                throw AwsError.of(
                        "ResourceExistsException",
                        "You can't use ClientRequestToken " + version.id()
                                + " because that value is already in use for a version of secret " + secret.arn()
                                + ".");
            }
            return secret;
        }
        List<SecretRow.Version> all = new ArrayList<>();
        for (SecretRow.Version older : secret.versions()) {
            all.add(older.withStages(kept(older, labels)));
        }
        all.removeIf(older -> older.stages().isEmpty());
        all.add(version.withStages(List.copyOf(labels)));
        return secret.with(all, cloud.now());
    }

    /** What was current is the previous one from now on. */
    private static List<String> kept(SecretRow.Version older, List<String> moved) {
        List<String> labels = new ArrayList<>(older.stages());
        boolean wasCurrent = labels.contains(SecretRow.CURRENT) && moved.contains(SecretRow.CURRENT);
        labels.removeAll(moved);
        if (moved.contains(SecretRow.CURRENT)) {
            labels.remove(SecretRow.PREVIOUS);
        }
        if (wasCurrent) {
            labels.add(SecretRow.PREVIOUS);
        }
        return labels;
    }
}
