package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Brings network ACLs about. */
@Component
final class NetworkAclDriver implements Driver<NetworkAclSpec> {

    /** What AWS puts into a VPC's default list. */
    private static final List<Entry> AS_AWS_MADE_IT = Arrays.stream(Direction.values())
            .map(direction -> new Entry(direction, 100, Protocol.ALL, null, null, Cidr.ANYWHERE, Action.ALLOW))
            .toList();

    private final Clients clients;

    NetworkAclDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<NetworkAclSpec>> observe(Scope scope, Set<String> detailed) {
        return clients.ec2(scope).describeNetworkAclsPaginator().networkAcls().stream()
                .map(ObservedNetworkAcl::present)
                .toList();
    }

    @Override
    public String create(Scope scope, NetworkAclSpec desired, Creation creation) {
        Ec2Client ec2 = clients.ec2(scope);
        if (desired.defaultAcl()) {
            String id = defaultAcl(ec2, desired.vpc().externalId());
            ec2.createTags(request -> request.resources(id).tags(Ec2Tags.list(creation.tags())));
            return id;
        }
        return ec2.createNetworkAcl(request -> request.vpcId(desired.vpc().externalId())
                        .clientToken(creation.token())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.NETWORK_ACL, creation.tags())))
                .networkAcl()
                .networkAclId();
    }

    private static String defaultAcl(Ec2Client ec2, String vpc) {
        Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
        Filter byDefault = Filter.builder().name("default").values("true").build();
        return ec2.describeNetworkAclsPaginator(request -> request.filters(inVpc, byDefault)).networkAcls().stream()
                .map(NetworkAcl::networkAclId)
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("the default network ACL of " + vpc));
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    /** A subnet that leaves goes before the entries change, and one that comes finds them changed: neither meets a mixture. */
    @Override
    public void update(Scope scope, Present<NetworkAclSpec> observed, NetworkAclSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        NetworkAclSpec now = observed.spec();
        Associations associations = new Associations(ec2, desired.vpc().externalId(), id);
        associations.release(now.subnets(), desired.subnets());
        new EntryCalls(ec2, id).make(EntryMoves.between(now.entries(), desired.entries()));
        associations.take(now.subnets(), desired.subnets());
        Ec2Tags.update(ec2, id, now.tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<NetworkAclSpec> observed) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        if (observed.spec().defaultAcl()) {
            putBack(ec2, id);
            return;
        }
        Faults.absentIsSuccess(() -> {
            new Associations(ec2, observed.spec().vpc().externalId(), id)
                    .release(observed.spec().subnets(), List.of());
            ec2.deleteNetworkAcl(request -> request.networkAclId(id));
        });
    }

    /** From what is there now, as this may be the second attempt. */
    private static void putBack(Ec2Client ec2, String id) {
        Filter byId = Filter.builder().name("network-acl-id").values(id).build();
        ec2.describeNetworkAclsPaginator(request -> request.filters(byId)).networkAcls().stream()
                .map(ObservedNetworkAcl::present)
                .forEach(now -> {
                    new EntryCalls(ec2, id).make(EntryMoves.between(now.spec().entries(), AS_AWS_MADE_IT));
                    Ec2Tags.removeAll(ec2, now);
                });
    }
}
