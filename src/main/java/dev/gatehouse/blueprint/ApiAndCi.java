package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A public API on servers in two zones, a CI server that deploys to them, and a database that only the API reaches. */
@Component
final class ApiAndCi implements Blueprint {

    private static final int CI = 8080;

    @Override
    public String name() {
        return "api-and-ci";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.OFFICE,
                Parameter.DOMAIN,
                Parameter.ZONE,
                Parameter.INSTANCE_TYPE,
                Parameter.MIN_SERVERS,
                Parameter.MAX_SERVERS,
                Parameter.DATABASE_CLASS,
                Parameter.FINAL_SNAPSHOT,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Set<Parameter> optional() {
        return Set.of(Parameter.DOMAIN, Parameter.ZONE);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.30.0.0/16");
    }

    @Override
    public void draw(Design design) {
        Network network = new Network(design);
        Tier open = network.tier("public", true, 1, 2);
        Tier inside = network.tier("private", false, 101, 102);
        network.open(open);
        network.isolate(inside);
        network.reachS3(open);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
        Ref<SecurityGroupSpec> api = groups.group("api", "API servers");
        Ref<SecurityGroupSpec> ci = groups.group("ci", "The CI server");
        Ref<SecurityGroupSpec> database = groups.group("database", "The database");
        Cidr vpn = design.parameters().office();
        groups.visitors(door)
                .allow(door, api, Groups.HTTP, "Visitors and health checks")
                .allowFrom(vpn, api, Groups.SSH, "Administrators")
                .allow(ci, api, Groups.SSH, "Deployments, over private addresses")
                .allow(api, database, Databases.MYSQL, "Queries")
                .allowFrom(vpn, ci, Groups.SSH, "Administrators")
                .allowFrom(vpn, ci, CI, "Who looks at builds")
                .updates(api)
                .updates(ci)
                .draw();

        Ref<DbInstanceSpec> rows = Databases.draw(design, inside, database);
        FrontDoor frontDoor = new FrontDoor(design, network, open, door, Groups.HTTP).asAsked();
        UserData start = Starts.page(design.parameters().name(), Groups.HTTP, rows);
        Servers servers = new Servers(design);
        servers.add(
                servers.inside("ci", open.first(), ci, servers.profile("ci")).reached(Host.Reach.ELASTIC));
        servers.fleet(
                "api", open, api, servers.profile("api", Servers.MAY_READ_CREDENTIALS), start, frontDoor.targets());
    }
}
