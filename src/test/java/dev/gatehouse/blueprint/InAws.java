package dev.gatehouse.blueprint;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What an account has, by what the services list: what drivers see, and what comes along with it. */
public record InAws(Clients clients, Kinds kinds) {

    public Map<String, List<String>> everything(Scope scope) {
        Map<String, List<String>> lists = new TreeMap<>();
        for (Kind<?> kind : kinds.all()) {
            lists.put(kind.name(), ids(kind, scope));
        }
        Ec2Client ec2 = clients.ec2(scope);
        lists.put(
                "instances",
                ec2.describeInstances().reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .filter(instance -> instance.state().name() != InstanceStateName.TERMINATED)
                        .map(instance -> instance.instanceId())
                        .toList());
        lists.put(
                "interfaces",
                ec2.describeNetworkInterfaces().networkInterfaces().stream()
                        .map(one -> one.networkInterfaceId() + " " + one.description())
                        .toList());
        lists.put(
                "alarms",
                clients.of(CloudWatchClient.class, scope).describeAlarms().metricAlarms().stream()
                        .map(alarm -> alarm.alarmName())
                        .toList());
        lists.put(
                "snapshots",
                clients.of(RdsClient.class, scope).describeDBSnapshots().dbSnapshots().stream()
                        .map(snapshot -> snapshot.dbSnapshotIdentifier())
                        .toList());
        lists.put(
                "secrets",
                clients.of(SecretsManagerClient.class, scope).listSecrets().secretList().stream()
                        .map(secret -> secret.name())
                        .toList());
        return lists;
    }

    private static List<String> ids(Kind<?> kind, Scope scope) {
        return kind.driver().observe(scope, Set.of()).stream()
                .map(present -> present.externalId())
                .sorted()
                .toList();
    }
}
