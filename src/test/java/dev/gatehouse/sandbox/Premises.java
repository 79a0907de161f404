package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.ec2.Guests;
import dev.gatehouse.sandbox.ec2.ZoneOutages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;

/** A VPC with two public subnets and groups for a load balancer and what is behind it, on a clock that stands. */
public final class Premises {

    public final Sandbox sandbox;
    public final Ec2Client ec2;
    public final ElasticLoadBalancingV2Client elb;
    public final AutoScalingClient autoScaling;
    public final CloudWatchClient cloudWatch;
    public final String vpc;
    public final String gateway;
    public final List<String> subnets;
    public final String balancerGroup;
    public final String webGroup;

    public Premises(Profile profile) {
        this.sandbox = Sandbox.builder()
                .profile(profile)
                .seed(1)
                .time(() -> Instant.parse("2026-01-01T00:00:00Z"))
                .open();
        SandboxClients clients = SandboxClients.inProcess(sandbox);
        this.ec2 = clients.ec2();
        this.elb = clients.elbv2();
        this.autoScaling = clients.autoScaling();
        this.cloudWatch = clients.cloudWatch();
        this.vpc =
                ec2.createVpc(wanted -> wanted.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        this.gateway = ec2.createInternetGateway().internetGateway().internetGatewayId();
        ec2.attachInternetGateway(
                attached -> attached.internetGatewayId(gateway).vpcId(vpc));
        this.subnets = List.of(subnet("10.0.0.0/24", "ap-northeast-2a"), subnet("10.0.1.0/24", "ap-northeast-2c"));
        this.balancerGroup = group("balancer");
        this.webGroup = group("web");
        letIn(webGroup, balancerGroup);
    }

    public String subnet(String cidr, String zone) {
        return ec2.createSubnet(wanted -> wanted.vpcId(vpc).cidrBlock(cidr).availabilityZone(zone))
                .subnet()
                .subnetId();
    }

    public String group(String name) {
        return ec2.createSecurityGroup(
                        wanted -> wanted.vpcId(vpc).groupName(name).description("for a test"))
                .groupId();
    }

    public void letIn(String group, String from) {
        ec2.authorizeSecurityGroupIngress(wanted -> wanted.groupId(group)
                .ipPermissions(rule ->
                        rule.ipProtocol("tcp").fromPort(80).toPort(80).userIdGroupPairs(pair -> pair.groupId(from))));
    }

    public void shutOut(String group, String from) {
        ec2.revokeSecurityGroupIngress(wanted -> wanted.groupId(group)
                .ipPermissions(rule ->
                        rule.ipProtocol("tcp").fromPort(80).toPort(80).userIdGroupPairs(pair -> pair.groupId(from))));
    }

    public String image() {
        return ec2.describeImages(
                        images -> images.filters(name -> name.name("name").values("al2023-*kernel-6.1-x86_64")))
                .images()
                .getFirst()
                .imageId();
    }

    public String instance(String subnet) {
        String image = image();
        return ec2.runInstances(wanted -> wanted.imageId(image)
                        .instanceType(InstanceType.T3_MICRO)
                        .subnetId(subnet)
                        .securityGroupIds(webGroup)
                        .minCount(1)
                        .maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    public String template(String name) {
        String image = image();
        return ec2.createLaunchTemplate(wanted -> wanted.launchTemplateName(name)
                        .launchTemplateData(data -> data.imageId(image)
                                .instanceType(InstanceType.T3_MICRO)
                                .securityGroupIds(webGroup)))
                .launchTemplate()
                .launchTemplateId();
    }

    public String balancer(String name) {
        return elb.createLoadBalancer(
                        wanted -> wanted.name(name).subnets(subnets).securityGroups(balancerGroup))
                .loadBalancers()
                .getFirst()
                .loadBalancerArn();
    }

    public String targetGroup(String name) {
        return elb.createTargetGroup(
                        wanted -> wanted.name(name).protocol("HTTP").port(80).vpcId(vpc))
                .targetGroups()
                .getFirst()
                .targetGroupArn();
    }

    public String listener(String balancer, String targetGroup) {
        return elb.createListener(wanted -> wanted.loadBalancerArn(balancer)
                        .protocol("HTTP")
                        .port(80)
                        .defaultActions(forward(targetGroup)))
                .listeners()
                .getFirst()
                .listenerArn();
    }

    public static Action forward(String targetGroup) {
        return Action.builder().type("forward").targetGroupArn(targetGroup).build();
    }

    public void register(String targetGroup, String instance) {
        elb.registerTargets(wanted -> wanted.targetGroupArn(targetGroup)
                .targets(TargetDescription.builder().id(instance).build()));
    }

    /** State and reason of the only target of a group. */
    public String health(String targetGroup) {
        TargetHealth health = elb.describeTargetHealth(wanted -> wanted.targetGroupArn(targetGroup))
                .targetHealthDescriptions()
                .getFirst()
                .targetHealth();
        return health.stateAsString() + (health.reason() == null ? "" : " " + health.reasonAsString());
    }

    public void answer(String instance, Integer status) {
        sandbox.within("123456789012", "ap-northeast-2", cloud -> {
            new Guests(cloud).behave(instance, new Guests.Behaviour(status, false));
            return true;
        });
    }

    public void lose(String zone) {
        sandbox.within("123456789012", "ap-northeast-2", cloud -> {
            new ZoneOutages(cloud).lose(zone);
            return true;
        });
    }

    public void pass(Duration time) {
        sandbox.clock().advance(time);
    }
}
