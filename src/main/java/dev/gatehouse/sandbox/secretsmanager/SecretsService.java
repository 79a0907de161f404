package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Secrets, their versions and their rotation. */
public final class SecretsService implements Service {

    private final List<Protocol> protocols = List.of(AwsJson.version11("secretsmanager"));

    @Override
    public String name() {
        return "secretsmanager";
    }

    @Override
    public String version() {
        return "2017-10-17";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.JSON;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(
                new Secrets(cloud),
                new SecretValues(cloud),
                new SecretDescriptions(cloud),
                new SecretTags(cloud),
                new RandomPasswords());
    }

    /** What was marked for deletion is gone when its time has come. */
    @Override
    public void settle(Cloud cloud) {
        SecretRows rows = new SecretRows(cloud);
        for (SecretRow secret : rows.all()) {
            if (secret.gone() != null && !cloud.now().isBefore(secret.gone())) {
                rows.remove(secret);
            }
        }
    }
}
