package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.InterfaceSideRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointResponse;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Gateway endpoints, routes to S3 or DynamoDB in the route tables that they are given; and interface endpoints. */
public final class VpcEndpoints {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<VpcEndpointRow> tokens;
    private final VpcEndpointChecks checks;
    private final InterfaceEndpoints interfaces;
    private final VpcEndpointDescriptions descriptions;
    private final Listing<VpcEndpointRow> listing;

    public VpcEndpoints(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.tokens = new Tokens<>(cloud, "vpc-endpoints", VpcEndpointRow.class);
        this.checks = new VpcEndpointChecks(cloud);
        this.interfaces = new InterfaceEndpoints(cloud);
        this.descriptions = new VpcEndpointDescriptions(cloud);
        this.listing = new Listing<>(
                Ids.VPC_ENDPOINT,
                () -> tables.vpcEndpoints().all(),
                VpcEndpointRow::id,
                descriptions.filters(),
                new Pages(1, 1000));
    }

    public CreateVpcEndpointResponse createVpcEndpoint(CreateVpcEndpointRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.VPC_ENDPOINT);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<VpcEndpointRow> before = tokens.replay(request.clientToken(), parameters);
        VpcEndpointRow endpoint = before.orElseGet(() -> make(request, wanted));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, endpoint);
        }
        return CreateVpcEndpointResponse.builder()
                .vpcEndpoint(
                        present(endpoint).toBuilder().tags(Tags.list(wanted)).build())
                .clientToken(request.clientToken())
                .build();
    }

    private VpcEndpoint present(VpcEndpointRow made) {
        return tables.vpcEndpoints()
                .get(made.id())
                .map(descriptions::describe)
                .orElseGet(() -> descriptions.describe(made, made.createdAt()));
    }

    private VpcEndpointRow make(CreateVpcEndpointRequest request, Map<String, String> wanted) {
        VpcEndpointChecks.refuseUnsupported(request);
        VpcRow vpc = checks.vpc(request.vpcId());
        String policy = VpcEndpointChecks.policy(request.policyDocument());
        VpcEndpointRow endpoint = "Interface".equals(request.vpcEndpointTypeAsString())
                ? interfaces.make(request, vpc, policy)
                : gateway(request, vpc, policy);
        tables.vpcEndpoints().put(endpoint.id(), endpoint);
        tags.put(Ids.VPC_ENDPOINT, endpoint.id(), wanted);
        return endpoint;
    }

    private VpcEndpointRow gateway(CreateVpcEndpointRequest request, VpcRow vpc, String policy) {
        String service = checks.service(request.serviceName());
        List<String> routeTables = checks.routeTables(request.routeTableIds(), vpc.id(), service);
        long there = tables.vpcEndpoints().all().stream()
                .filter(one -> one.side() == null)
                .count();
        if (there >= cloud.quotas().gatewayEndpoints()) {
            throw AwsError.of("VpcEndpointLimitExceeded", "The maximum number of VPC endpoints has been reached.");
        }
        return VpcEndpointRow.gateway(
                cloud.newId(Ids.VPC_ENDPOINT.prefix()),
                vpc.id(),
                service,
                policy,
                routeTables,
                cloud.now(),
                cloud.now().plus(cloud.durations().gatewayEndpointCreation()));
    }

    public DescribeVpcEndpointsResponse describeVpcEndpoints(DescribeVpcEndpointsRequest request) {
        var page = listing.page(request.vpcEndpointIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcEndpointsResponse.builder()
                .vpcEndpoints(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public ModifyVpcEndpointResponse modifyVpcEndpoint(ModifyVpcEndpointRequest request) {
        VpcEndpointRow endpoint =
                Ids.VPC_ENDPOINT.known(tables.vpcEndpoints(), request.vpcEndpointId(), "VpcEndpointId");
        if (!endpoint.isThere(cloud.now())) {
            throw Ids.VPC_ENDPOINT.missing(endpoint.id());
        }
        InterfaceSideRow side = endpoint.side();
        VpcEndpointChecks.refuseUnsupported(request, endpoint);
        String policy = policy(request, endpoint);
        tables.vpcEndpoints()
                .put(
                        endpoint.id(),
                        side == null
                                ? endpoint.with(policy, routeTables(request, endpoint))
                                : interfaces.modify(request, endpoint, side, policy));
        return ModifyVpcEndpointResponse.builder().returnValue(true).build();
    }

    private static String policy(ModifyVpcEndpointRequest request, VpcEndpointRow endpoint) {
        boolean reset = Boolean.TRUE.equals(request.resetPolicy());
        if (reset && request.policyDocument() != null) {
            throw Parameters.combination("The parameters resetPolicy and policyDocument cannot be used together");
        }
        return reset || request.policyDocument() != null
                ? VpcEndpointChecks.policy(request.policyDocument())
                : endpoint.policy();
    }

    private List<String> routeTables(ModifyVpcEndpointRequest request, VpcEndpointRow endpoint) {
        List<String> left = new ArrayList<>(endpoint.routeTableIds());
        request.removeRouteTableIds().forEach(id -> left.remove(checks.routeTable(id, endpoint.vpcId())));
        List<String> added = request.addRouteTableIds().stream()
                .filter(id -> !left.contains(id))
                .toList();
        checks.routeTables(added, endpoint.vpcId(), endpoint.serviceName());
        return Stream.concat(left.stream(), added.stream()).toList();
    }

    public DeleteVpcEndpointsResponse deleteVpcEndpoints(DeleteVpcEndpointsRequest request) {
        if (request.vpcEndpointIds().isEmpty()) {
            throw Parameters.missing("The request must contain the parameter VpcEndpointId");
        }
        List<UnsuccessfulItem> unsuccessful = request.vpcEndpointIds().stream()
                .distinct()
                .flatMap(id -> delete(id).stream())
                .toList();
        return DeleteVpcEndpointsResponse.builder().unsuccessful(unsuccessful).build();
    }

    private Optional<UnsuccessfulItem> delete(String id) {
        Optional<VpcEndpointRow> endpoint = tables.vpcEndpoints().get(id).filter(one -> one.isThere(cloud.now()));
        if (endpoint.isEmpty()) {
            AwsError missing = Ids.VPC_ENDPOINT.missing(id);
            return Optional.of(UnsuccessfulItem.builder()
                    .resourceId(id)
                    .error(error -> error.code(missing.code()).message(missing.getMessage()))
                    .build());
        }
        if (endpoint.get().goneAt() == null) {
            tables.vpcEndpoints().put(id, endpoint.get().goneAt(release(endpoint.get())));
            tags.remove(id);
        }
        return Optional.empty();
    }

    private Instant release(VpcEndpointRow endpoint) {
        InterfaceSideRow side = endpoint.side();
        return side == null ? cloud.now().plus(cloud.durations().gatewayEndpointDeletion()) : interfaces.release(side);
    }
}
