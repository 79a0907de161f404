package dev.gatehouse.sandbox.server;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.autoscaling.ServiceGroups;
import dev.gatehouse.sandbox.cloudwatch.Metrics;
import dev.gatehouse.sandbox.ec2.Guests;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.ec2.ZoneOutages;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people and tests may do to what runs in a sandbox: put load on a group, spoil an instance, lose a zone. */
final class ComputeControls {

    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "ap-northeast-2";

    private final Sandbox sandbox;

    ComputeControls(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Load on a group from now on.
     *
     * @param each percent of CPU on each of its instances, however many there are
     * @param total percent of CPU that its instances share
     */
    record Load(
            @Nullable String account,
            @Nullable String region,
            @Nullable String group,
            @Nullable Double each,
            @Nullable Double total) {}

    /** Requests a minute that a load balancer gives to a target group, both named as metrics name them. */
    record Requests(
            @Nullable String account,
            @Nullable String region,
            @Nullable String loadBalancer,
            @Nullable String targetGroup,
            @Nullable Double perMinute) {}

    /**
     * How an instance behaves from now on.
     *
     * @param answer the HTTP status it answers; 0 if it answers nothing
     * @param impaired whether it fails its status check
     */
    record Health(
            @Nullable String account,
            @Nullable String region,
            @Nullable String instance,
            @Nullable Integer answer,
            @Nullable Boolean impaired) {}

    /** A zone that is lost, or found again. */
    record Zone(
            @Nullable String account,
            @Nullable String region,
            @Nullable String zone,
            @Nullable Boolean lost) {}

    record Outages(List<String> lost) {}

    /** Whose compute; both default as for the other controls. */
    record Whose(@Nullable String account, @Nullable String region) {}

    /** What there is to put load on, to spoil and to lose. */
    record Compute(List<Group> groups, List<Instance> instances, List<String> zones, List<String> lost) {}

    /**
     * A group and its load.
     *
     * @param cpu the average of its instances now, in percent; null if none is in service
     */
    record Group(
            String name,
            int desired,
            int inService,
            @Nullable Double each,
            @Nullable Double total,
            @Nullable Double cpu) {}

    /**
     * An instance and how its guest behaves.
     *
     * @param answer the HTTP status it answers; 0 if it answers nothing
     */
    record Instance(String id, String zone, String state, int answer, boolean impaired) {}

    Load load(Load load) {
        String group = required(load.group(), "group");
        if ((load.each() == null) == (load.total() == null)) {
            throw new IllegalArgumentException("Say either each or total");
        }
        return within(load.account(), load.region(), cloud -> {
            Metrics metrics = new Metrics(cloud);
            if (load.each() != null) {
                metrics.loadEach(group, load.each());
            } else if (load.total() != null) {
                metrics.loadTotal(group, load.total());
            }
            return load;
        });
    }

    Requests requests(Requests requests) {
        String balancer = required(requests.loadBalancer(), "loadBalancer");
        String group = required(requests.targetGroup(), "targetGroup");
        double perMinute = required(requests.perMinute(), "perMinute");
        return within(requests.account(), requests.region(), cloud -> {
            new Metrics(cloud).requests(balancer, group, perMinute);
            return requests;
        });
    }

    Guests.Behaviour health(Health health) {
        String instance = required(health.instance(), "instance");
        Integer answer = health.answer() == null ? Integer.valueOf(200) : health.answer();
        Guests.Behaviour behaviour =
                new Guests.Behaviour(answer == 0 ? null : answer, Boolean.TRUE.equals(health.impaired()));
        return within(health.account(), health.region(), cloud -> {
            new Guests(cloud).behave(instance, behaviour);
            return behaviour;
        });
    }

    Outages zone(Zone zone) {
        String name = required(zone.zone(), "zone");
        return within(zone.account(), zone.region(), cloud -> {
            ZoneOutages outages = new ZoneOutages(cloud);
            if (Boolean.FALSE.equals(zone.lost())) {
                outages.restore(name);
            } else {
                outages.lose(name);
            }
            return new Outages(outages.lost());
        });
    }

    Compute compute(Whose whose) {
        return within(whose.account(), whose.region(), cloud -> {
            Metrics metrics = new Metrics(cloud);
            Guests guests = new Guests(cloud);
            ZoneOutages outages = new ZoneOutages(cloud);
            return new Compute(
                    new ServiceGroups(cloud)
                            .all().stream().map(group -> group(group, metrics)).toList(),
                    new ServiceInstances(cloud)
                            .all().stream()
                                    .map(one -> instance(one, guests.of(one.id())))
                                    .toList(),
                    outages.zones(),
                    outages.lost());
        });
    }

    private static Group group(ServiceGroups.Present group, Metrics metrics) {
        Metrics.Load load = metrics.loadOf(group.name());
        return new Group(
                group.name(),
                group.desired(),
                group.inService(),
                load.each(),
                load.total(),
                metrics.cpuOf(group.name()).orElse(null));
    }

    private static Instance instance(ServiceInstances.Present one, Guests.Behaviour behaviour) {
        Integer answer = behaviour.answer();
        return new Instance(one.id(), one.zone(), one.state(), answer == null ? 0 : answer, behaviour.impaired());
    }

    private <R> R within(@Nullable String account, @Nullable String region, Function<Cloud, R> work) {
        return sandbox.within(account == null ? ACCOUNT : account, region == null ? REGION : region, work);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("Say which " + name);
        }
        return value;
    }
}
