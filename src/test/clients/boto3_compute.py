#!/usr/bin/python3
"""Runs instances, balances load and scales a group on a sandbox, by boto3 alone; leaves the account as it was.

SANDBOX_ENDPOINT is the sandbox's address. Prints a line per fact that holds and ends at the first that does not.
"""

from facts import SEOUL, client, ec2, holds, named, refused

elb = client("elbv2")
scaling = client("autoscaling")
watch = client("cloudwatch")


def image():
    found = ec2.describe_images(Owners=["amazon"], Filters=[{"Name": "name", "Values": ["al2023-*6.1-x86_64"]}])
    return found["Images"][0]["ImageId"]


def network():
    vpc = ec2.create_vpc(CidrBlock="10.3.0.0/16")["Vpc"]["VpcId"]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.3.{i}.0/24", AvailabilityZone=f"{SEOUL}{zone}")["Subnet"]["SubnetId"]
        for i, zone in enumerate("ac")
    ]
    return vpc, gateway, subnets


def instances(subnet):
    key = ec2.create_key_pair(KeyName="boto3", KeyType="ed25519")
    holds("a private key is shown once", True, key["KeyMaterial"].startswith("-----BEGIN OPENSSH PRIVATE KEY-----"))
    wanted = {
        "ImageId": image(),
        "InstanceType": "t3.micro",
        "KeyName": "boto3",
        "SubnetId": subnet,
        "MinCount": 1,
        "MaxCount": 1,
        "UserData": "#!/bin/sh\necho hello",
        "TagSpecifications": named("instance", "boto3"),
    }
    started = ec2.run_instances(**wanted)["Instances"][0]
    one = started["InstanceId"]
    holds("an instance starts as pending", "pending", started["State"]["Name"])
    ec2.get_waiter("instance_running").wait(InstanceIds=[one])
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[one])
    shown = ec2.describe_instances(InstanceIds=[one])["Reservations"][0]["Instances"][0]
    holds("an instance has a private address", "10.3.0.4", shown["PrivateIpAddress"])
    data = ec2.describe_instance_attribute(InstanceId=one, Attribute="userData")["UserData"]["Value"]
    holds("user data is kept", "IyEvYmluL3NoCmVjaG8gaGVsbG8=", data)
    text = "The architecture 'arm64' of the specified instance type does not match"
    arm = dict(wanted, InstanceType="t4g.micro")
    refused("an ARM type for an x86 image", "InvalidParameterValue", text, lambda: ec2.run_instances(**arm))
    text = "Value (nobody) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name"
    bare = dict(wanted, IamInstanceProfile={"Name": "nobody"})
    refused("a profile that is not there", "InvalidParameterValue", text, lambda: ec2.run_instances(**bare))
    volume = shown["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]
    grown = ec2.modify_volume(VolumeId=volume, Size=20)["VolumeModification"]
    holds("a volume grows in use", [8, 20], [grown["OriginalSize"], grown["TargetSize"]])
    ec2.stop_instances(InstanceIds=[one])
    ec2.get_waiter("instance_stopped").wait(InstanceIds=[one])
    ec2.terminate_instances(InstanceIds=[one])
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[one])
    ec2.delete_key_pair(KeyName="boto3")


def balanced_group(vpc, subnets):
    template = ec2.create_launch_template(
        LaunchTemplateName="boto3", LaunchTemplateData={"ImageId": image(), "InstanceType": "t3.micro"}
    )["LaunchTemplate"]["LaunchTemplateId"]
    balancer = elb.create_load_balancer(Name="boto3", Subnets=subnets)["LoadBalancers"][0]["LoadBalancerArn"]
    elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[balancer])
    group = elb.create_target_group(Name="boto3", Protocol="HTTP", Port=80, VpcId=vpc)["TargetGroups"][0]["TargetGroupArn"]
    forward = [{"Type": "forward", "TargetGroupArn": group}]
    listener = elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=80, DefaultActions=forward)
    arn = listener["Listeners"][0]["ListenerArn"]
    condition = [{"Field": "path-pattern", "Values": ["/api/*"]}]
    elb.create_rule(ListenerArn=arn, Priority=10, Conditions=condition, Actions=forward)
    rules = elb.describe_rules(ListenerArn=arn)["Rules"]
    holds("rules end with the default one", ["10", "default"], [rule["Priority"] for rule in rules])
    scaling.create_auto_scaling_group(
        AutoScalingGroupName="boto3",
        MinSize=2,
        MaxSize=3,
        VPCZoneIdentifier=",".join(subnets),
        LaunchTemplate={"LaunchTemplateId": template, "Version": "$Latest"},
        TargetGroupARNs=[group],
        Tags=[{"Key": "Name", "Value": "boto3", "PropagateAtLaunch": True}],
    )
    shown = scaling.describe_auto_scaling_groups(AutoScalingGroupNames=["boto3"])["AutoScalingGroups"][0]
    zones = sorted(one["AvailabilityZone"] for one in shown["Instances"])
    holds("a group spreads over its zones", [f"{SEOUL}a", f"{SEOUL}c"], zones)
    holds("its instances serve", ["InService"] * 2, [one["LifecycleState"] for one in shown["Instances"]])
    elb.get_waiter("target_in_service").wait(TargetGroupArn=group)
    tracking = {"PredefinedMetricSpecification": {"PredefinedMetricType": "ASGAverageCPUUtilization"}, "TargetValue": 50.0}
    policy = {"AutoScalingGroupName": "boto3", "PolicyName": "cpu", "PolicyType": "TargetTrackingScaling"}
    scaling.put_scaling_policy(**policy, TargetTrackingConfiguration=tracking)
    alarms = watch.describe_alarms(AlarmNamePrefix="TargetTracking-boto3-")["MetricAlarms"]
    holds("target tracking has two alarms", [50.0, 35.0], [alarm["Threshold"] for alarm in alarms])
    text = "is currently in use by a listener or a rule"
    refused("a target group in use", "ResourceInUse", text, lambda: elb.delete_target_group(TargetGroupArn=group))
    text = "You cannot delete an AutoScalingGroup while there are instances"
    gone = {"AutoScalingGroupName": "boto3"}
    refused("a group with instances", "ResourceInUse", text, lambda: scaling.delete_auto_scaling_group(**gone))
    scaling.delete_auto_scaling_group(**gone, ForceDelete=True)
    elb.delete_load_balancer(LoadBalancerArn=balancer)
    elb.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[balancer])
    elb.delete_target_group(TargetGroupArn=group)
    ec2.delete_launch_template(LaunchTemplateId=template)


def main():
    vpc, gateway, subnets = network()
    instances(subnets[0])
    balanced_group(vpc, subnets)
    holds("alarms go with their policies", [], watch.describe_alarms()["MetricAlarms"])
    holds("no interface is left", [], ec2.describe_network_interfaces()["NetworkInterfaces"])
    for subnet in subnets:
        ec2.delete_subnet(SubnetId=subnet)
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    ec2.delete_internet_gateway(InternetGatewayId=gateway)
    ec2.delete_vpc(VpcId=vpc)


main()
