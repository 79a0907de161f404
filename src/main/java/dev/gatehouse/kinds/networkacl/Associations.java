package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;

/** Gives subnets to one list and gives them back to the VPC's default. A subnet is never without a list, so each is one exchange. */
final class Associations {

    private final Ec2Client ec2;
    private final String vpc;
    private final String acl;

    Associations(Ec2Client ec2, String vpc, String acl) {
        this.ec2 = ec2;
        this.vpc = vpc;
        this.acl = acl;
    }

    /** Takes the subnets that are desired and not observed from whichever lists have them. */
    void take(List<Ref<SubnetSpec>> observed, List<Ref<SubnetSpec>> desired) {
        List<String> coming = missing(desired, observed);
        if (coming.isEmpty()) {
            return;
        }
        List<NetworkAclAssociation> all = associations(inVpc(), list -> true);
        for (String subnet : coming) {
            NetworkAclAssociation now = all.stream()
                    .filter(association -> subnet.equals(association.subnetId()))
                    .findFirst()
                    .orElseThrow(() -> Faults.notYetVisible("the network ACL of " + subnet));
            if (!acl.equals(now.networkAclId())) {
                exchange(now, acl);
            }
        }
    }

    /** Lets the subnets go that are observed and not desired; one that another list has taken meanwhile stays there. */
    void release(List<Ref<SubnetSpec>> observed, List<Ref<SubnetSpec>> desired) {
        List<String> going = missing(observed, desired);
        if (going.isEmpty()) {
            return;
        }
        List<NetworkAcl> lists = inVpc();
        String byDefault = lists.stream()
                .filter(list -> Boolean.TRUE.equals(list.isDefault()))
                .map(NetworkAcl::networkAclId)
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("the default network ACL of " + vpc));
        associations(lists, list -> acl.equals(list.networkAclId())).stream()
                .filter(association -> going.contains(association.subnetId()))
                .forEach(association -> exchange(association, byDefault));
    }

    private static List<String> missing(List<Ref<SubnetSpec>> from, List<Ref<SubnetSpec>> in) {
        List<Ref<SubnetSpec>> missing = new ArrayList<>(from);
        missing.removeAll(in);
        return missing.stream().map(Ref::externalId).toList();
    }

    /** As they are now: the ids of associations change with each exchange, also with those that other lists make. */
    private List<NetworkAcl> inVpc() {
        Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
        return ec2.describeNetworkAclsPaginator(request -> request.filters(inVpc)).networkAcls().stream()
                .toList();
    }

    private static List<NetworkAclAssociation> associations(List<NetworkAcl> lists, Predicate<NetworkAcl> of) {
        return lists.stream()
                .filter(of)
                .flatMap(list -> list.associations().stream())
                .toList();
    }

    private void exchange(NetworkAclAssociation association, String to) {
        ec2.replaceNetworkAclAssociation(request ->
                request.associationId(association.networkAclAssociationId()).networkAclId(to));
    }
}
