package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.replicationgroup.CacheEngine;
import dev.gatehouse.kinds.replicationgroup.FinalSnapshot;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An application on private servers with a Redis beside it and a bastion for logging in: behind a load balancer in two
 * zones, or in one zone that nobody but administrators enters.
 */
@Component
final class CacheService implements Blueprint {

    private static final int APPLICATION = 8080;
    private static final int REDIS = 6379;
    private static final int A_WEEK = 7;

    private static final List<Cidr> INTERNET = List.of(Cidr.ANYWHERE);

    @Override
    public String name() {
        return "cache-service";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.OFFICE,
                Parameter.DOMAIN,
                Parameter.ZONE,
                Parameter.NAT,
                Parameter.INSTANCE_TYPE,
                Parameter.MIN_SERVERS,
                Parameter.MAX_SERVERS,
                Parameter.NODE_TYPE,
                Parameter.FINAL_SNAPSHOT,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Set<Parameter> optional() {
        return Set.of(Parameter.DOMAIN, Parameter.ZONE);
    }

    @Override
    public List<String> layouts() {
        return List.of(Layouts.BALANCED, Layouts.ONE_ZONE);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.0.0.0/16", Parameter.NAT, Parameter.ONE);
    }

    @Override
    public List<String> leaves(Parameters parameters) {
        return isBalanced(parameters)
                ? List.of()
                : List.of("replication-group.single-zone", "cache-subnet-group.one-zone");
    }

    private static boolean isBalanced(Parameters parameters) {
        return parameters.chose(Parameter.LAYOUT, Layouts.BALANCED);
    }

    @Override
    public void draw(Design design) {
        Parameters asked = design.parameters();
        boolean balanced = isBalanced(asked);
        Network network = new Network(design);
        Tier open = balanced ? network.tier("public", true, 0, 2) : network.tier("public", true, 0);
        Tier inside = balanced ? network.tier("private", false, 1, 3) : network.tier("private", false, 1);
        network.open(open);
        network.reachOut(inside, open);
        network.reachS3(open, inside);
        network.filter(traffic(asked, network, open, inside), open);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> bastion = groups.group("bastion", "The bastion: the only way in by SSH");
        Ref<SecurityGroupSpec> page = groups.group("web", "The web server on the bastion");
        Ref<SecurityGroupSpec> app = groups.group("app", "Application servers");
        Ref<SecurityGroupSpec> cache = groups.group("cache", "Redis");
        groups.allowFrom(asked.office(), bastion, Groups.SSH, "Administrators")
                .allow(bastion, app, Groups.SSH, "Administrators, by the bastion")
                .allow(bastion, app, APPLICATION, "To try the application itself")
                .allow(bastion, cache, REDIS, "To look into the cache")
                .updates(bastion)
                .allow(page, cache, REDIS, "The web server")
                .allow(app, cache, REDIS, "The application")
                .updates(app);
        Servers servers = new Servers(design);
        servers.add(servers.bastion("bastion", open.first(), bastion, servers.profile("bastion"))
                .in(List.of(bastion, page))
                .starting(Starts.page(asked.name() + " bastion", Groups.HTTP)));
        Ref<InstanceProfileSpec> profile =
                servers.profile("app", "AmazonS3ReadOnlyAccess", "AWSSecretsManagerClientReadOnlyAccess");
        UserData start = Starts.page(asked.name(), APPLICATION);
        if (balanced) {
            Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
            groups.visitors(door)
                    .allow(door, app, APPLICATION, "Visitors and health checks")
                    .allowFrom(asked.office(), page, Groups.HTTP, "Who sets the bastion up");
            FrontDoor frontDoor = new FrontDoor(design, network, open, door, APPLICATION).asAsked();
            servers.fleet("app", inside, app, profile, start, frontDoor.targets());
        } else {
            servers.add(servers.inside("app", inside.first(), app, profile).starting(start));
        }
        groups.draw();
        cache(design, inside, cache);
    }

    /**
     * Who connects to whom, as the public subnets see it; the private ones keep the list that AWS makes. The door to
     * HTTPS is open even while there is no certificate.
     */
    private static Traffic traffic(Parameters asked, Network network, Tier open, Tier inside) {
        Traffic traffic = new Traffic()
                .tcp(List.of(asked.office()), Traffic.ANYBODY, open.blocks(), Groups.SSH)
                .tcp(open.blocks(), Traffic.ANYBODY, inside.blocks(), Groups.SSH, APPLICATION, REDIS)
                .tcp(open.blocks(), Traffic.ANYBODY, INTERNET, Groups.HTTP, Groups.HTTPS);
        if (isBalanced(asked)) {
            traffic.tcp(INTERNET, Traffic.ANYBODY, open.blocks(), Groups.HTTP, Groups.HTTPS);
        }
        inside.subnets()
                .forEach(subnet ->
                        traffic.throughNat(subnet, network.gatewayOf(subnet, open), Groups.HTTP, Groups.HTTPS));
        return traffic;
    }

    private static void cache(Design design, Tier tier, Ref<SecurityGroupSpec> group) {
        Parameters asked = design.parameters();
        boolean twice = isBalanced(asked);
        Ref<CacheSubnetGroupSpec> subnets = design.add(new CacheSubnetGroupSpec(
                design.unique("cache", 255), "Subnets of the cache", tier.refs(), design.named("cache")));
        design.add(new ReplicationGroupSpec(
                design.unique("redis", 40),
                twice ? "Redis with a replica in the other zone" : "Redis on one node",
                CacheEngine.REDIS,
                CacheEngine.REDIS.knownVersions().getFirst(),
                asked.nodeType(),
                twice ? 1 : 0,
                twice,
                twice,
                REDIS,
                subnets,
                List.of(group),
                true,
                true,
                true,
                A_WEEK,
                asked.keepsData() ? FinalSnapshot.KEEP : FinalSnapshot.SKIP,
                // Two and three o'clock at night in Seoul.
                "17:00-18:00",
                "sun:18:00-sun:19:00",
                true,
                design.named("redis")));
    }
}
