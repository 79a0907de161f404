package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.EfsMount;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Web servers in two zones that any one of them may fail: a load balancer, an Auto Scaling group, a database with a
 * standby, files that all servers share, and bastions as the only way to log in. Network ACLs and security groups let
 * through what that takes, and nothing else.
 */
@Component
final class HaWeb implements Blueprint {

    static final int NFS = 2049;

    private static final List<Cidr> INTERNET = List.of(Cidr.ANYWHERE);

    @Override
    public String name() {
        return "ha-web";
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
        return Map.of(Parameter.BLOCK, "10.16.0.0/16");
    }

    @Override
    public void draw(Design design) {
        Network network = new Network(design);
        Tier open = network.tier("public", true, 1, 2);
        Tier web = network.tier("web", false, 3, 4);
        Tier database = network.tier("database", false, 5, 6);
        network.open(open);
        network.reachOut(web, open);
        network.isolate(database);
        network.reachS3(open, web);
        network.filter(traffic(design.parameters(), network, open, web, database), open, web, database);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> bastion = groups.group("bastion", "Bastions: the only way in by SSH");
        Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
        Ref<SecurityGroupSpec> servers = groups.group("web", "Web servers");
        Ref<SecurityGroupSpec> files = groups.group("files", "Mount targets of the shared files");
        Ref<SecurityGroupSpec> data = groups.group("database", "The database");
        groups.allowFrom(design.parameters().office(), bastion, Groups.SSH, "Administrators")
                .allow(bastion, servers, Groups.SSH, "Administrators, by a bastion")
                .updates(bastion)
                .visitors(door)
                .allow(door, servers, Groups.HTTP, "Visitors and health checks")
                .allow(servers, files, NFS, "Shared files")
                .allow(servers, data, Databases.MYSQL, "Queries")
                .updates(servers)
                .ping(servers)
                .draw();

        Ref<EfsFileSystemSpec> shared = share(design, web, files);
        Ref<DbInstanceSpec> rows = Databases.draw(design, database, data);
        FrontDoor frontDoor = new FrontDoor(design, network, open, door, Groups.HTTP).asAsked();
        UserData start = Starts.page(design.parameters().name(), Groups.HTTP, rows, new EfsMount(shared, null));
        Servers all = new Servers(design);
        Ref<InstanceProfileSpec> login = all.profile("bastion");
        open.subnets().forEach(subnet -> all.add(all.bastion("bastion-" + subnet.letter(), subnet, bastion, login)));
        all.fleet("web", web, servers, all.profile("web", Servers.MAY_READ_CREDENTIALS), start, frontDoor.targets());
    }

    /** Who connects to whom. Each server mounts the files where it stands, which no network ACL sees. */
    private static Traffic traffic(Parameters asked, Network network, Tier open, Tier web, Tier database) {
        Traffic traffic = new Traffic()
                .tcp(List.of(asked.office()), Traffic.ANYBODY, open.blocks(), Groups.SSH)
                .tcp(open.blocks(), Traffic.LINUX, web.blocks(), Groups.SSH)
                .tcp(open.blocks(), Traffic.LINUX, INTERNET, Groups.HTTP, Groups.HTTPS)
                .tcp(INTERNET, Traffic.ANYBODY, open.blocks(), FrontDoor.ports(asked))
                .tcp(open.blocks(), Traffic.ANYBODY, web.blocks(), Groups.HTTP)
                .tcp(web.blocks(), Traffic.LINUX, database.blocks(), Databases.MYSQL);
        web.subnets()
                .forEach(subnet ->
                        traffic.throughNat(subnet, network.gatewayOf(subnet, open), Groups.HTTP, Groups.HTTPS));
        return traffic;
    }

    private static Ref<EfsFileSystemSpec> share(Design design, Tier tier, Ref<SecurityGroupSpec> group) {
        Ref<EfsFileSystemSpec> files = design.add(new EfsFileSystemSpec(
                null,
                true,
                EfsThroughput.ELASTIC,
                null,
                ColdStorage.AFTER_30_DAYS,
                ColdStorage.NEVER,
                false,
                true,
                design.named("files")));
        tier.subnets()
                .forEach(subnet -> design.add(new EfsMountTargetSpec(
                        files, subnet.ref(), List.of(group), design.named("files-" + subnet.letter()))));
        return files;
    }
}
