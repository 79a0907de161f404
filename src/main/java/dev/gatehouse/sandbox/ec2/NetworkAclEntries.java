package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.EntryRow;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclEntryResponse;

/** The numbered entries of network ACLs: the key of one is its list, direction and number. */
public final class NetworkAclEntries {

    private final Cloud cloud;
    private final Tables tables;

    public NetworkAclEntries(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public CreateNetworkAclEntryResponse createNetworkAclEntry(CreateNetworkAclEntryRequest request) {
        NetworkAclRow acl = Ids.NETWORK_ACL.known(tables.networkAcls(), request.networkAclId(), "networkAclId");
        EntryRow entry = EntryForm.of(
                request.egress(),
                request.ruleNumber(),
                request.protocol(),
                request.ruleActionAsString(),
                request.cidrBlock(),
                request.ipv6CidrBlock(),
                request.portRange(),
                request.icmpTypeCode());
        if (acl.entry(entry.egress(), entry.number()).isPresent()) {
            throw AwsError.of(
                    "NetworkAclEntryAlreadyExists",
                    "The network acl entry identified by " + entry.number() + " already exists.");
        }
        NetworkAclRow changed = acl.with(entry);
        checkQuota(changed, entry);
        tables.networkAcls().put(acl.id(), changed);
        return CreateNetworkAclEntryResponse.builder().build();
    }

    public ReplaceNetworkAclEntryResponse replaceNetworkAclEntry(ReplaceNetworkAclEntryRequest request) {
        NetworkAclRow acl = Ids.NETWORK_ACL.find(tables.networkAcls(), request.networkAclId(), "networkAclId");
        EntryRow entry = EntryForm.of(
                request.egress(),
                request.ruleNumber(),
                request.protocol(),
                request.ruleActionAsString(),
                request.cidrBlock(),
                request.ipv6CidrBlock(),
                request.portRange(),
                request.icmpTypeCode());
        checkThere(acl, entry.egress(), entry.number());
        NetworkAclRow changed = acl.without(entry.egress(), entry.number()).with(entry);
        checkQuota(changed, entry);
        tables.networkAcls().put(acl.id(), changed);
        return ReplaceNetworkAclEntryResponse.builder().build();
    }

    public DeleteNetworkAclEntryResponse deleteNetworkAclEntry(DeleteNetworkAclEntryRequest request) {
        NetworkAclRow acl = Ids.NETWORK_ACL.find(tables.networkAcls(), request.networkAclId(), "networkAclId");
        boolean egress = Parameters.required(request.egress(), "egress");
        int number = EntryForm.checkedNumber(request.ruleNumber());
        checkThere(acl, egress, number);
        tables.networkAcls().put(acl.id(), acl.without(egress, number));
        return DeleteNetworkAclEntryResponse.builder().build();
    }

    private static void checkThere(NetworkAclRow acl, boolean egress, int number) {
        if (acl.entry(egress, number).isEmpty()) {
            throw AwsError.of(
                    "InvalidNetworkAclEntry.NotFound",
                    "The network acl entry identified by " + number + " does not exist.");
        }
    }

    // Both families are counted apart, and the final deny counts too.
    private void checkQuota(NetworkAclRow changed, EntryRow added) {
        long present = changed.entries().stream()
                .filter(entry -> entry.egress() == added.egress())
                .filter(entry -> (entry.cidr() == null) == (added.cidr() == null))
                .count();
        if (present + 1 > cloud.quotas().entriesPerDirection()) {
            throw AwsError.of(
                    "NetworkAclEntryLimitExceeded", "The maximum number of network acl entries has been reached.");
        }
    }
}
