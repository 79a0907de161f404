package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;

/** Internet gateways: one to a VPC and one VPC to each; they cannot leave while public addresses are mapped. */
public final class InternetGateways {

    // Not of the enumeration in the model, but what DescribeInternetGateways shows for an attached gateway.
    private static final String ATTACHED = "available";

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Listing<InternetGatewayRow> listing;

    public InternetGateways(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.listing = new Listing<>(
                Ids.INTERNET_GATEWAY,
                () -> tables.internetGateways().all(),
                InternetGatewayRow::id,
                filters(),
                Pages.OF_1000);
    }

    public CreateInternetGatewayResponse createInternetGateway(CreateInternetGatewayRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.INTERNET_GATEWAY);
        if (tables.internetGateways().all().size() >= cloud.quotas().internetGateways()) {
            throw AwsError.of(
                    "InternetGatewayLimitExceeded", "The maximum number of internet gateways has been reached.");
        }
        InternetGatewayRow gateway = new InternetGatewayRow(cloud.newId(Ids.INTERNET_GATEWAY.prefix()), null);
        tables.internetGateways().put(gateway.id(), gateway);
        tags.put(Ids.INTERNET_GATEWAY, gateway.id(), wanted);
        return CreateInternetGatewayResponse.builder()
                .internetGateway(describe(gateway))
                .build();
    }

    public AttachInternetGatewayResponse attachInternetGateway(AttachInternetGatewayRequest request) {
        String vpcId = Ids.VPC.check(Parameters.required(request.vpcId(), "vpcId"));
        InternetGatewayRow gateway = find(request.internetGatewayId());
        Ids.VPC.find(tables.vpcs(), vpcId);
        if (gateway.vpcId() != null) {
            throw AwsError.of(
                    "Resource.AlreadyAssociated",
                    "resource " + gateway.id() + " is already attached to network " + gateway.vpcId());
        }
        if (tables.internetGateways().all().stream().anyMatch(one -> one.isAttachedTo(vpcId))) {
            throw Parameters.invalid("Network " + vpcId + " already has an internet gateway attached");
        }
        tables.internetGateways().put(gateway.id(), new InternetGatewayRow(gateway.id(), vpcId));
        return AttachInternetGatewayResponse.builder().build();
    }

    public DetachInternetGatewayResponse detachInternetGateway(DetachInternetGatewayRequest request) {
        String vpcId = Ids.VPC.check(Parameters.required(request.vpcId(), "vpcId"));
        InternetGatewayRow gateway = find(request.internetGatewayId());
        if (!gateway.isAttachedTo(vpcId)) {
            throw AwsError.of(
                    "Gateway.NotAttached", "resource " + gateway.id() + " is not attached to network " + vpcId);
        }
        if (hasMappedAddresses(vpcId)) {
            throw AwsError.of(
                    "DependencyViolation",
                    "Network " + vpcId + " has some mapped public address(es)."
                            + " Please unmap those public address(es) before detaching the gateway.");
        }
        tables.internetGateways().put(gateway.id(), new InternetGatewayRow(gateway.id(), null));
        return DetachInternetGatewayResponse.builder().build();
    }

    public DeleteInternetGatewayResponse deleteInternetGateway(DeleteInternetGatewayRequest request) {
        InternetGatewayRow gateway = find(request.internetGatewayId());
        if (gateway.vpcId() != null) {
            throw AwsError.of(
                    "DependencyViolation",
                    "The internetGateway '" + gateway.id() + "' has dependencies and cannot be deleted.");
        }
        tables.internetGateways().remove(gateway.id());
        tags.remove(gateway.id());
        return DeleteInternetGatewayResponse.builder().build();
    }

    public DescribeInternetGatewaysResponse describeInternetGateways(DescribeInternetGatewaysRequest request) {
        var page = listing.page(
                request.internetGatewayIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeInternetGatewaysResponse.builder()
                .internetGateways(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private InternetGatewayRow find(String id) {
        return Ids.INTERNET_GATEWAY.find(tables.internetGateways(), id, "internetGatewayId");
    }

    private boolean hasMappedAddresses(String vpcId) {
        return tables.networkInterfaces().all().stream()
                        .anyMatch(one -> one.vpcId().equals(vpcId)
                                && one.publicIp(cloud.now()).isPresent())
                || tables.addresses().all().stream()
                        .flatMap(address -> address.association(cloud.now()).stream())
                        .flatMap(association ->
                                tables.networkInterfaces().get(association.networkInterfaceId()).stream())
                        .anyMatch(one -> one.vpcId().equals(vpcId));
    }

    private Filters<InternetGatewayRow> filters() {
        return new Filters<InternetGatewayRow>()
                .on("attachment.state", gateway -> gateway.vpcId() == null ? null : ATTACHED)
                .on("attachment.vpc-id", InternetGatewayRow::vpcId)
                .on("internet-gateway-id", InternetGatewayRow::id)
                .on("owner-id", gateway -> cloud.account())
                .tagged(gateway -> tags.map(gateway.id()));
    }

    private InternetGateway describe(InternetGatewayRow gateway) {
        return InternetGateway.builder()
                .internetGatewayId(gateway.id())
                .ownerId(cloud.account())
                .attachments(attachments(gateway))
                .tags(tags.list(gateway.id()))
                .build();
    }

    private static List<InternetGatewayAttachment> attachments(InternetGatewayRow gateway) {
        return gateway.vpcId() == null
                ? List.of()
                : List.of(InternetGatewayAttachment.builder()
                        .vpcId(gateway.vpcId())
                        .state(ATTACHED)
                        .build());
    }
}
