package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NatGatewayRow.DeletionRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNatGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.NatGateway;

/** NAT gateways: created with a token, available or failed a while later, and listed long after they were deleted. */
public final class NatGateways {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<NatGatewayRow> tokens;
    private final NatGatewayCreation creation;
    private final NatGatewayDescriptions descriptions;
    private final Listing<NatGatewayRow> listing;

    public NatGateways(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.tokens = new Tokens<>(cloud, "nat-gateways", NatGatewayRow.class);
        this.creation = new NatGatewayCreation(cloud);
        this.descriptions = new NatGatewayDescriptions(cloud);
        this.listing = new Listing<>(
                        Ids.NAT_GATEWAY,
                        () -> tables.natGateways().all(),
                        NatGatewayRow::id,
                        descriptions.filters(),
                        Pages.OF_1000)
                .checkingForm();
    }

    public CreateNatGatewayResponse createNatGateway(CreateNatGatewayRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.NAT_GATEWAY);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<NatGatewayRow> before = tokens.replay(request.clientToken(), parameters);
        NatGatewayRow nat = before.orElseGet(() -> make(request, wanted));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, nat);
        }
        return CreateNatGatewayResponse.builder()
                .natGateway(present(nat).toBuilder().tags(Tags.list(wanted)).build())
                .clientToken(request.clientToken())
                .build();
    }

    private NatGateway present(NatGatewayRow made) {
        return tables.natGateways()
                .get(made.id())
                .map(descriptions::describe)
                .orElseGet(() -> descriptions.describe(made, made.createdAt()));
    }

    private NatGatewayRow make(CreateNatGatewayRequest request, Map<String, String> wanted) {
        NatGatewayRow nat = creation.make(request);
        tables.natGateways().put(nat.id(), nat);
        tags.put(Ids.NAT_GATEWAY, nat.id(), wanted);
        return nat;
    }

    public DescribeNatGatewaysResponse describeNatGateways(DescribeNatGatewaysRequest request) {
        var page = listing.page(request.natGatewayIds(), request.filter(), request.maxResults(), request.nextToken());
        return DescribeNatGatewaysResponse.builder()
                .natGateways(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteNatGatewayResponse deleteNatGateway(DeleteNatGatewayRequest request) {
        NatGatewayRow nat = Ids.NAT_GATEWAY.find(tables.natGateways(), request.natGatewayId(), "NatGatewayId");
        String state = nat.state(cloud.now());
        if (state.equals("deleted")) {
            throw Ids.NAT_GATEWAY.missing(nat.id());
        }
        if (!state.equals("deleting")) {
            delete(nat, state);
        }
        return DeleteNatGatewayResponse.builder().natGatewayId(nat.id()).build();
    }

    // What the gateway holds, it holds until its deletion is done: its interface, and through it subnet and address.
    private void delete(NatGatewayRow nat, String state) {
        Instant now = cloud.now();
        Instant done = state.equals("failed") ? now : now.plus(cloud.durations().natGatewayDeletion());
        Instant unlisted = done.plus(cloud.durations().deletedNatGatewayListed());
        tables.natGateways().put(nat.id(), nat.with(new DeletionRow(now, done), unlisted));
        Optional.ofNullable(nat.networkInterfaceId())
                .flatMap(id -> tables.networkInterfaces().get(id))
                .ifPresent(one -> tables.networkInterfaces().put(one.id(), one.goneAt(done)));
        Optional.ofNullable(nat.publicSide())
                .flatMap(side -> tables.addresses().get(side.allocationId()))
                .ifPresent(address -> letGo(address, nat, done));
    }

    private void letGo(AddressRow address, NatGatewayRow nat, Instant done) {
        address.association(cloud.now())
                .filter(association -> association.networkInterfaceId().equals(nat.networkInterfaceId()))
                .ifPresent(association ->
                        tables.addresses().put(address.allocationId(), address.with(association.endingAt(done))));
    }

    static AwsError limitExceeded(int limit) {
        return AwsError.of(
                "NatGatewayLimitExceeded",
                "Performing this operation would exceed the limit of " + limit + " NAT gateways");
    }
}
