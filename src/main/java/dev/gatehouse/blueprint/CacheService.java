package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.replicationgroup.CacheEngine;
import dev.gatehouse.kinds.replicationgroup.FinalSnapshot;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.userdata.WebServer;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An application on private servers with a Redis beside it, reached by a load balancer, and by a bastion for logging in. */
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
                Parameter.NAT,
                Parameter.INSTANCE_TYPE,
                Parameter.MIN_SERVERS,
                Parameter.MAX_SERVERS,
                Parameter.NODE_TYPE,
                Parameter.FINAL_SNAPSHOT,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.0.0.0/16", Parameter.NAT, "one");
    }

    @Override
    public void draw(Design design) {
        Network network = new Network(design);
        Tier open = network.tier("public", true, 0, 2);
        Tier inside = network.tier("private", false, 1, 3);
        network.open(open);
        network.reachOut(inside, open);
        network.reachS3(open, inside);
        network.filter(traffic(design.parameters(), network, open, inside), open);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> bastion = groups.group("bastion", "The bastion: the only way in by SSH");
        Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
        Ref<SecurityGroupSpec> app = groups.group("app", "Application servers");
        Ref<SecurityGroupSpec> cache = groups.group("cache", "Redis");
        groups.allowFrom(design.parameters().office(), bastion, Groups.SSH, "Administrators")
                .allow(bastion, app, Groups.SSH, "Administrators, by the bastion")
                .allow(bastion, app, APPLICATION, "To try the application without the load balancer")
                .allow(bastion, cache, REDIS, "To look into the cache")
                .updates(bastion)
                .allowFrom(Cidr.ANYWHERE, door, Groups.HTTP, "Visitors")
                .allow(door, app, APPLICATION, "Visitors and health checks")
                .allow(app, cache, REDIS, "The application")
                .updates(app)
                .draw();

        cache(design, inside, cache);
        FrontDoor frontDoor = new FrontDoor(design, network, open, door, APPLICATION).http();
        UserData start = new UserData(
                new WebServer(design.parameters().name(), APPLICATION), null, null, null, null, null, null);
        Servers servers = new Servers(design);
        servers.bastion("bastion", open.first(), bastion, servers.profile("bastion"));
        servers.fleet(
                "app",
                inside,
                app,
                servers.profile("app", "AmazonS3ReadOnlyAccess", "AWSSecretsManagerClientReadOnlyAccess"),
                start,
                frontDoor.targets());
    }

    /** Who connects to whom, as the public subnets see it; the private ones keep the list that AWS makes. */
    private static Traffic traffic(Parameters asked, Network network, Tier open, Tier inside) {
        Traffic traffic = new Traffic()
                .tcp(List.of(asked.office()), Traffic.ANYBODY, open.blocks(), Groups.SSH)
                .tcp(open.blocks(), Traffic.ANYBODY, inside.blocks(), Groups.SSH, APPLICATION, REDIS)
                .tcp(open.blocks(), Traffic.ANYBODY, INTERNET, Groups.HTTP, Groups.HTTPS)
                .tcp(INTERNET, Traffic.ANYBODY, open.blocks(), Groups.HTTP);
        inside.subnets()
                .forEach(subnet ->
                        traffic.throughNat(subnet, network.gatewayOf(subnet, open), Groups.HTTP, Groups.HTTPS));
        return traffic;
    }

    private static void cache(Design design, Tier tier, Ref<SecurityGroupSpec> group) {
        Parameters asked = design.parameters();
        Ref<CacheSubnetGroupSpec> subnets = design.add(new CacheSubnetGroupSpec(
                design.unique("cache", 255), "Subnets of the cache", tier.refs(), design.named("cache")));
        design.add(new ReplicationGroupSpec(
                design.unique("redis", 40),
                "Redis with a replica in the other zone",
                CacheEngine.REDIS,
                CacheEngine.REDIS.knownVersions().getFirst(),
                asked.nodeType(),
                1,
                true,
                true,
                REDIS,
                subnets,
                List.of(group),
                true,
                true,
                true,
                A_WEEK,
                asked.keepData() ? FinalSnapshot.KEEP : FinalSnapshot.SKIP,
                // Two and three o'clock at night in Seoul.
                "17:00-18:00",
                "sun:18:00-sun:19:00",
                true,
                design.named("redis")));
    }
}
