package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationResponse;

/** Network ACLs: a new one denies everything; each subnet has exactly one, which can only be replaced. */
public final class NetworkAcls {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<NetworkAclRow> tokens;
    private final NetworkAclDescriptions descriptions;
    private final Listing<NetworkAclRow> listing;

    public NetworkAcls(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.tokens = new Tokens<>(cloud, "network-acls", NetworkAclRow.class);
        this.descriptions = new NetworkAclDescriptions(cloud);
        this.listing = new Listing<>(
                Ids.NETWORK_ACL,
                () -> tables.networkAcls().all(),
                NetworkAclRow::id,
                descriptions.filters(),
                Pages.OF_1000);
    }

    public CreateNetworkAclResponse createNetworkAcl(CreateNetworkAclRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.NETWORK_ACL);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<NetworkAclRow> before = tokens.replay(request.clientToken(), parameters);
        NetworkAclRow acl = before.orElseGet(() -> make(request, wanted));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, acl);
        }
        return CreateNetworkAclResponse.builder()
                .networkAcl(descriptions.describe(acl).toBuilder()
                        .tags(Tags.list(wanted))
                        .build())
                .clientToken(request.clientToken())
                .build();
    }

    private NetworkAclRow make(CreateNetworkAclRequest request, Map<String, String> wanted) {
        VpcRow vpc = Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        long present = tables.networkAcls().all().stream()
                .filter(one -> one.vpcId().equals(vpc.id()))
                .count();
        if (present >= cloud.quotas().networkAclsPerVpc()) {
            throw AwsError.of("NetworkAclLimitExceeded", "The maximum number of network ACLs has been reached.");
        }
        NetworkAclRow acl = new NetworkAclRow(cloud.newId(Ids.NETWORK_ACL.prefix()), vpc.id(), false, List.of());
        tables.networkAcls().put(acl.id(), acl);
        tags.put(Ids.NETWORK_ACL, acl.id(), wanted);
        return acl;
    }

    public DescribeNetworkAclsResponse describeNetworkAcls(DescribeNetworkAclsRequest request) {
        var page = listing.page(request.networkAclIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeNetworkAclsResponse.builder()
                .networkAcls(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteNetworkAclResponse deleteNetworkAcl(DeleteNetworkAclRequest request) {
        NetworkAclRow acl = Ids.NETWORK_ACL.find(tables.networkAcls(), request.networkAclId(), "networkAclId");
        if (acl.isDefault()) {
            throw Parameters.invalid("cannot delete default network ACL " + acl.id());
        }
        if (tables.networkAclAssociations().all().stream()
                .anyMatch(one -> one.networkAclId().equals(acl.id()))) {
            throw AwsError.of(
                    "DependencyViolation", "The networkAcl '" + acl.id() + "' has dependencies and cannot be deleted.");
        }
        tables.networkAcls().remove(acl.id());
        tags.remove(acl.id());
        return DeleteNetworkAclResponse.builder().build();
    }

    public ReplaceNetworkAclAssociationResponse replaceNetworkAclAssociation(
            ReplaceNetworkAclAssociationRequest request) {
        NetworkAclAssociationRow old = Ids.NETWORK_ACL_ASSOCIATION.known(
                tables.networkAclAssociations(), request.associationId(), "associationId");
        NetworkAclRow acl = Ids.NETWORK_ACL.known(tables.networkAcls(), request.networkAclId(), "networkAclId");
        SubnetRow subnet = Ids.SUBNET.find(tables.subnets(), old.subnetId());
        if (!subnet.vpcId().equals(acl.vpcId())) {
            throw Parameters.invalid(
                    "network acl " + acl.id() + " and subnet " + subnet.id() + " belong to different networks");
        }
        String id = cloud.newId(Ids.NETWORK_ACL_ASSOCIATION.prefix());
        tables.networkAclAssociations().remove(old.id());
        tables.networkAclAssociations().put(id, new NetworkAclAssociationRow(id, acl.id(), subnet.id()));
        return ReplaceNetworkAclAssociationResponse.builder()
                .newAssociationId(id)
                .build();
    }
}
