package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A web server on the internet, a host behind it that the internet cannot reach, and a database that cannot reach the
 * internet: small enough to have it four times, for each stage once.
 */
@Component
final class WebAndDb implements Blueprint {

    private static final int APPLICATION = 8080;

    @Override
    public String name() {
        return "web-and-db";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.OFFICE,
                Parameter.ADDRESS,
                Parameter.INSTANCE_TYPE,
                Parameter.DATABASE_CLASS,
                Parameter.FINAL_SNAPSHOT,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public List<String> layouts() {
        return List.of(Layouts.SEPARATE, Layouts.ONE_HOST);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.1.0.0/16");
    }

    @Override
    public List<String> leaves(Parameters parameters) {
        return List.of("instance.single-host");
    }

    @Override
    public void draw(Design design) {
        Parameters asked = design.parameters();
        boolean forwards = asked.chose(Parameter.LAYOUT, Layouts.ONE_HOST);
        Network network = new Network(design);
        Tier open = network.tier("public", true, 1);
        Tier inside = network.tier("private", false, 2);
        Tier isolated = network.tier("database", false, 3, 4);
        Ref<InstanceSpec> first = design.reserve();
        network.open(open);
        if (forwards) {
            network.reachOutBy(inside, first);
        } else {
            network.reachOut(inside, open);
        }
        network.isolate(isolated);
        network.reachS3(open, inside);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> web = groups.group("web", "The web server");
        Ref<SecurityGroupSpec> host = groups.group("host", "The host behind the web server");
        Ref<SecurityGroupSpec> database = groups.group("database", "The database");
        groups.allowFrom(Cidr.ANYWHERE, web, Groups.HTTP, "Visitors")
                .allowFrom(asked.office(), web, Groups.SSH, "Administrators")
                .allow(web, host, Groups.SSH, "Administrators, by the web server")
                .allow(web, host, APPLICATION, "The application inside")
                .allow(web, database, Databases.MYSQL, "Queries, and SQL clients by an SSH tunnel")
                .updates(web)
                .updates(host);
        if (forwards) {
            groups.through(host, web);
        }
        groups.draw();

        Ref<DbInstanceSpec> rows = Databases.draw(design, isolated, database);
        Servers servers = new Servers(design);
        Host outer = servers.inside("web", open.first(), web, servers.profile("web", Servers.MAY_READ_CREDENTIALS))
                .reached(asked.chose(Parameter.ADDRESS, Parameter.ELASTIC) ? Host.Reach.ELASTIC : Host.Reach.CHANGING);
        servers.put(
                first,
                forwards
                        ? outer.forwarding()
                                .starting(Starts.forwarding(
                                        asked.name(),
                                        Groups.HTTP,
                                        rows,
                                        inside.first().cidr()))
                        : outer.starting(Starts.page(asked.name(), Groups.HTTP, rows)));
        servers.add(servers.inside("host", inside.first(), host, servers.profile("host"))
                .starting(Starts.page(asked.name() + " inside", APPLICATION)));
    }
}
