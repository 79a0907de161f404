package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.userdata.WebServer;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A web server on the internet, a host behind it that the internet cannot reach, and a database that cannot reach the
 * internet: small enough to have it four times, for each stage once.
 */
@Component
final class WebAndDb implements Blueprint {

    @Override
    public String name() {
        return "web-and-db";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.OFFICE,
                Parameter.INSTANCE_TYPE,
                Parameter.DATABASE_CLASS,
                Parameter.FINAL_SNAPSHOT,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.1.0.0/16");
    }

    @Override
    public Set<String> leaves() {
        return Set.of("instance.single-host");
    }

    @Override
    public void draw(Design design) {
        Network network = new Network(design);
        Tier open = network.tier("public", true, 1);
        Tier inside = network.tier("private", false, 2);
        Tier isolated = network.tier("database", false, 3, 4);
        network.open(open);
        network.reachOut(inside, open);
        network.isolate(isolated);
        network.reachS3(open, inside);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> web = groups.group("web", "The web server");
        Ref<SecurityGroupSpec> host = groups.group("host", "The host behind the web server");
        Ref<SecurityGroupSpec> database = groups.group("database", "The database");
        groups.allowFrom(Cidr.ANYWHERE, web, Groups.HTTP, "Visitors")
                .allowFrom(design.parameters().office(), web, Groups.SSH, "Administrators")
                .allow(web, host, Groups.SSH, "Administrators, by the web server")
                .allow(web, database, Databases.MYSQL, "Queries, and SQL clients by an SSH tunnel")
                .allow(host, database, Databases.MYSQL, "Queries")
                .updates(web)
                .updates(host)
                .draw();

        Databases.draw(design, isolated, database);
        UserData start = new UserData(
                new WebServer(design.parameters().name(), Groups.HTTP), null, null, null, null, null, null);
        Servers servers = new Servers(design);
        Ref<InstanceProfileSpec> profile = servers.profile("servers");
        servers.web("web", open.first(), web, profile, start);
        servers.inside("host", inside.first(), host, profile);
    }
}
