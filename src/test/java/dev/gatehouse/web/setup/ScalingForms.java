package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What AWS would refuse of Auto Scaling groups and key pairs, and in which stack. */
final class ScalingForms implements BadForms {

    private static final Map<String, String> TARGETS = BadForm.right(
            "vpc", "@main",
            "protocol", "http",
            "port", "80",
            "healthPath", "/",
            "healthCodes", "200",
            "interval", "30",
            "timeout", "5",
            "healthyAfter", "5",
            "unhealthyAfter", "2",
            "slowStart", "0",
            "deregistrationDelay", "300");

    private static final Map<String, String> GROUP = BadForm.right(
            "groupName", "fresh",
            "launchTemplate", "@template",
            "subnets[0]", "@data-a",
            "subnets[1]", "@data-c",
            "minSize", "2",
            "maxSize", "4",
            "targetGroups[0]", "@web-targets",
            "healthCheck", "elb",
            "gracePeriod", "300",
            "cpuTarget", "50",
            "requestTarget", "",
            "renewal.how", "gradually",
            "renewal.minHealthy", "90",
            "renewal.warmup", "");

    private static final Map<String, String> TEMPLATE = BadForm.right(
            "templateName", "fresh",
            "image", InstanceForms.IMAGE,
            "instanceType", "t3.micro",
            "securityGroups[0]", "@sg");

    private static final Map<String, String> KEY = BadForm.right(
            "keyName",
            "fresh",
            "publicKey",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(autoScalingGroups(), launchTemplates(), keyPairs()).flatMap(List::stream);
    }

    private static List<BadForm> autoScalingGroups() {
        return List.of(
                group("groupName", "with blank", "without blanks and colons", "공백과 콜론"),
                group("groupName", "a:b", "without blanks and colons", "공백과 콜론"),
                group("groupName", "a".repeat(256), "1 to 255 characters", "255자"),
                group("groupName", "taken", "has the name taken already", "이미 taken"),
                group("minSize", "-1", "fewer than no instances", "0보다 작을 수 없습니다"),
                group("maxSize", "1", "fewer than 2 at the least", "최소 수 2보다"),
                group("subnets[0]", "", "Choose at least one subnet", "하나 이상")
                        .with("subnets[1]", "")
                        .toldAt("subnets"),
                group("subnets[1]", "@far-b", "belong to one VPC", "같은 VPC").toldAt("subnets"),
                group("healthCheck", "elb", "Without a target group", "대상 그룹이 없으면")
                        .with("targetGroups[0]", ""),
                group("targetGroups[0]", "@far-targets", "another VPC", "다른 VPC")
                        .toldAt("targetGroups"),
                group("launchTemplate", "", "must be filled in", "반드시"),
                group("launchTemplate", "@far-template", "groups of another VPC", "다른 VPC에 있어"),
                group("launchTemplate", "@mounting", "has no mount target in", "탑재 대상이 없어")
                        .toldAt("subnets"),
                group("gracePeriod", "-1", "out of range", "범위를 벗어났습니다"),
                group("gracePeriod", "7201", "out of range", "범위를 벗어났습니다"),
                group("cpuTarget", "0", "out of range", "범위를 벗어났습니다"),
                group("cpuTarget", "101", "out of range", "범위를 벗어났습니다"),
                group("requestTarget", "0", "out of range", "범위를 벗어났습니다"),
                group("requestTarget", "100", "Requests come from a load balancer", "요청은 로드 밸런서에서")
                        .with("healthCheck", "ec2")
                        .with("targetGroups[0]", ""),
                group("renewal.how", "behind", "Choose what becomes", "어떻게 할지 고르세요"),
                group("renewal.minHealthy", "101", "out of range", "범위를 벗어났습니다"),
                group("renewal.warmup", "-1", "out of range", "범위를 벗어났습니다"));
    }

    private static List<BadForm> launchTemplates() {
        return List.of(
                template("templateName", "ab", "3 to 128 letters", "3자에서 128자"),
                template("templateName", "a".repeat(129), "3 to 128 letters", "3자에서 128자"),
                template("templateName", "웹 서버", "3 to 128 letters", "3자에서 128자"),
                template("templateName", "template", "has the name template already", "이미 template"),
                template("image", "amazon-linux", "enter an AMI id", "AMI ID"),
                template("image", "", "must be filled in", "반드시"),
                template("instanceType", "micro", "is no instance type", "인스턴스 유형이 아닙니다"),
                template("instanceType", "t4g.micro", "another architecture than the image", "아키텍처가 달라"),
                template("securityGroups[0]", "", "Choose a security group", "보안 그룹을 고르세요")
                        .toldAt("securityGroups"),
                template("securityGroups[1]", "@far-sg", "of different VPCs", "서로 다른 VPC")
                        .toldAt("securityGroups"),
                template("securityGroups[5]", "@g5", "5 security groups at the most", "5개까지")
                        .withSixGroups(),
                template("userData.natFor", "10.0.0.0/16", "so they forward none", "패킷을 전달하지 않습니다"),
                template("userData.script", "#!/bin/bash\n" + "a".repeat(16_384), "16384 at the most", "16384바이트")
                        .toldAt("userData"));
    }

    private static List<BadForm> keyPairs() {
        return List.of(
                key("keyName", "관리자", "ASCII", "ASCII"),
                key("keyName", "a".repeat(256), "up to 255", "255"),
                key("keyName", "taken", "has the name taken already", "이미"),
                key("keyName", "", "must be filled in", "반드시"),
                key("publicKey", "", "must be filled in", "반드시"),
                key("publicKey", "-----BEGIN OPENSSH PRIVATE KEY-----", "This is a private key", "프라이빗 키입니다"),
                key("publicKey", "hello", "not a whole public key", "퍼블릭 키"),
                key("publicKey", "ecdsa-sha2-nistp256 AAAA", "ssh-ed25519 and ssh-rsa only", "ssh-rsa"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("sg", "main", "80");
        ground.save("target-group", "web-targets", TARGETS, "groupName", "web");
        ground.save("target-group", "far-targets", TARGETS, "groupName", "far", "vpc", "@far");
        ground.tooManyGroups("main");
        ground.save("efs-file-system", "files", FilesForms.FILES);
        ground.save(
                "efs-mount-target",
                "files-a",
                BadForm.right("fileSystem", "@files", "subnet", "@data-a", "securityGroups[0]", "@sg"));
        ground.save("launch-template", "template", TEMPLATE, "templateName", "template");
        ground.save(
                "launch-template",
                "far-template",
                TEMPLATE,
                "templateName",
                "far-template",
                "securityGroups[0]",
                "@far-sg");
        ground.save(
                "launch-template",
                "mounting",
                TEMPLATE,
                "templateName",
                "mounting",
                "userData.files.fileSystem",
                "@files");
        ground.save("auto-scaling-group", "scaled", GROUP, "groupName", "taken");
        ground.save("key-pair", "key", KEY, "keyName", "taken");
    }

    private static BadForm group(String field, String text, String english, String korean) {
        return new BadForm("auto-scaling-group", GROUP, field, text, field, english, korean);
    }

    private static BadForm template(String field, String text, String english, String korean) {
        return new BadForm("launch-template", TEMPLATE, field, text, field, english, korean);
    }

    private static BadForm key(String field, String text, String english, String korean) {
        return new BadForm("key-pair", KEY, field, text, field, english, korean);
    }
}
