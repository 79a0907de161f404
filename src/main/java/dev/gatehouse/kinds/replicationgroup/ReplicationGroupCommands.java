package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.stream.Collectors;

/** What a person would type to make a replication group. */
final class ReplicationGroupCommands {

    private ReplicationGroupCommands() {}

    static List<String> of(ReplicationGroupSpec spec, Surroundings surroundings) {
        String groups = spec.securityGroups().isEmpty()
                ? ""
                : spec.securityGroups().stream()
                        .map(group -> Typed.ref(group, surroundings))
                        .collect(Collectors.joining(" ", " --security-group-ids ", ""));
        String secret = Typed.quoted("gatehouse/" + spec.identifier() + "/auth");
        String token = " --auth-token \"$(aws secretsmanager get-secret-value --secret-id " + secret
                + " --query SecretString --output text)\"";
        String create = "aws elasticache create-replication-group --replication-group-id "
                + Typed.quoted(spec.identifier())
                + " --replication-group-description " + Typed.quoted(spec.description())
                + " --engine " + spec.engine().wireName()
                + " --engine-version " + Typed.quoted(spec.engineVersion())
                + " --cache-node-type " + Typed.quoted(spec.nodeType())
                + " --num-cache-clusters " + (spec.replicas() + 1)
                + " --port " + spec.port()
                + " --cache-subnet-group-name " + Typed.ref(spec.subnetGroup(), surroundings)
                + groups
                + " --snapshot-retention-limit " + spec.snapshotRetention()
                + " --snapshot-window " + Typed.quoted(spec.snapshotWindow())
                + " --preferred-maintenance-window " + Typed.quoted(spec.maintenanceWindow())
                + flag(spec.automaticFailover(), "automatic-failover-enabled")
                + flag(spec.multiAz(), "multi-az-enabled")
                + flag(spec.encryptionInTransit(), "transit-encryption-enabled")
                + flag(spec.encryptionAtRest(), "at-rest-encryption-enabled")
                + flag(spec.autoMinorVersionUpgrade(), "auto-minor-version-upgrade")
                + (spec.auth() ? token : "");
        return spec.auth() ? List.of(makeSecret(secret), create) : List.of(create);
    }

    /** The token goes from AWS to AWS, past the screen and the history of the shell. */
    private static String makeSecret(String name) {
        return "aws secretsmanager create-secret --name " + name
                + " --secret-string \"$(aws secretsmanager get-random-password --password-length 64"
                + " --exclude-punctuation --output text)\"";
    }

    private static String flag(boolean on, String name) {
        return on ? " --" + name : " --no-" + name;
    }
}
