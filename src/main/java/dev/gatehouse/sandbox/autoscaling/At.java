package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Durations;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.dns.Directory;
import java.time.Instant;
import java.util.List;

/** A cloud at a time that has passed since it was last asked: what was due then happens then. */
record At(Cloud cloud, Instant now) implements Cloud {

    @Override
    public String account() {
        return cloud.account();
    }

    @Override
    public String region() {
        return cloud.region();
    }

    @Override
    public String newId(String prefix) {
        return cloud.newId(prefix);
    }

    @Override
    public String newKey(String prefix, int length) {
        return cloud.newKey(prefix, length);
    }

    @Override
    public String newUuid() {
        return cloud.newUuid();
    }

    @Override
    public Cloud of(String service) {
        return new At(cloud.of(service), now);
    }

    @Override
    public Cloud in(String region) {
        return new At(cloud.in(region), now);
    }

    @Override
    public List<String> usersOf(String arn) {
        return cloud.usersOf(arn);
    }

    @Override
    public Directory names() {
        return cloud.names();
    }

    @Override
    public Durations durations() {
        return cloud.durations();
    }

    @Override
    public Quotas quotas() {
        return cloud.quotas();
    }

    @Override
    public <T extends Record> Table<T> table(String name, Class<T> row) {
        return cloud.table(name, row);
    }
}
