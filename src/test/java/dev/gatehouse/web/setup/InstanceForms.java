package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What EC2 would refuse of instances, and what their user data must not say. */
final class InstanceForms implements BadForms {

    static final String IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    static final Map<String, String> INSTANCE = BadForm.right(
            "image", IMAGE,
            "instanceType", "t3.micro",
            "subnet", "@data-a",
            "securityGroups[0]", "@sg",
            "publicAddress", "no",
            "sourceDestCheck", "true",
            "running", "true",
            "rootVolumeSize", "8",
            "rootVolumeType", "gp3",
            "encrypted", "true",
            "tokensRequired", "true",
            "metadataHops", "2");

    private static final String UBUNTU =
            "resolve:ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id";

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(hosts(), places(), parts(), scripts()).flatMap(List::stream);
    }

    private static List<BadForm> hosts() {
        return List.of(
                host("image", "", "must be filled in", "반드시"),
                host("image", "amazon-linux", "enter an AMI id", "AMI ID"),
                host("image", "ami-12", "enter an AMI id", "AMI ID"),
                host("instanceType", "micro", "is no instance type", "인스턴스 유형이 아닙니다"),
                host("instanceType", "t4g.micro", "another architecture than the image", "아키텍처가 달라"),
                host("rootVolumeSize", "0", "is outside 1 to 16384", "1에서 16384 사이"),
                host("rootVolumeSize", "16385", "is outside 1 to 16384", "1에서 16384 사이"),
                host("rootVolumeSize", "7", "refuse a smaller root volume", "작은 루트 볼륨"),
                host("metadataHops", "0", "is outside 1 to 64", "1에서 64 사이"),
                host("metadataHops", "65", "is outside 1 to 64", "1에서 64 사이"),
                host("metadataHops", "two", "is not a whole number", "정수가 아닙니다"),
                host("tokensRequired", "", "Switch to version 2 only", "버전 2만"));
    }

    private static List<BadForm> places() {
        return List.of(
                host("subnet", "", "must be filled in", "반드시"),
                host("instanceType", "t2.micro", "not offered in ap-northeast-2b", "ap-northeast-2b에서는")
                        .with("subnet", "@far-b")
                        .with("securityGroups[0]", "@far-sg"),
                host("securityGroups[0]", "", "Choose a security group", "보안 그룹을 고르세요")
                        .toldAt("securityGroups"),
                host("securityGroups[0]", "@far-sg", "of another VPC than the subnet", "다른 VPC")
                        .toldAt("securityGroups"),
                host("securityGroups[5]", "@g5", "5 security groups at the most", "5개까지")
                        .withSixGroups(),
                host("elasticIp", "@taken", "already belongs to office", "이미 office"),
                host("elasticIp", "@free", "has no internet gateway", "인터넷 게이트웨이가 없어")
                        .with("subnet", "@far-b")
                        .with("securityGroups[0]", "@far-sg"),
                host("privateAddress", "10.0.1", "is no IPv4 address", "IPv4 주소가 아닙니다"),
                host("privateAddress", "10.0.2.10", "is not in data-a", "data-a의 범위"),
                host("privateAddress", "10.0.1.3", "AWS keeps 10.0.1.3 for itself", "AWS가 쓰는 주소"),
                host("privateAddress", "10.0.1.255", "AWS keeps 10.0.1.255 for itself", "AWS가 쓰는 주소"),
                host("privateAddress", "10.0.1.50", "wished for by office already", "이미 office"),
                host("sourceDestCheck", "true", "while this check is on", "확인이 켜져 있으면")
                        .with("userData.natFor", "10.0.0.0/16"));
    }

    private static List<BadForm> parts() {
        return List.of(
                host("userData.webServer.title", "t".repeat(201), "200 characters at the most", "200자"),
                served("userData.webServer.port", "65536", "is no port", "포트가 아닙니다"),
                served("userData.webServer.port", "80", "uses port 80 already", "이미 80 포트")
                        .with("userData.proxy.domain", "www.example.com")
                        .with("userData.proxy.email", "admin@example.com")
                        .with("userData.proxy.upstreamPort", "8080"),
                host("userData.redisPort", "0", "is no port", "포트가 아닙니다"),
                host("userData.natFor", "10.0.0.0", "is not an IPv4 block", "IPv4 블록이 아닙니다")
                        .with("sourceDestCheck", ""),
                host("userData.files.fileSystem", "@unmounted", "has no mount target", "탑재 대상이 없어"),
                host("userData.files.directory", "files", "is no directory for files", "디렉터리로 쓸 수 없습니다")
                        .with("userData.files.fileSystem", "@unmounted"),
                host("userData.files.directory", "/etc", "keeps its own files in /etc", "운영 체제의 파일")
                        .with("userData.files.fileSystem", "@unmounted"),
                host("userData.databasePage", "@orders", "is shown by the web server", "웹 서버가 보여 줍니다"),
                served("userData.databasePage", "@orders", "only under an instance profile", "인스턴스 프로파일 권한으로만"),
                proxied("userData.proxy.domain", "localhost", "is no domain name", "도메인 이름이 아닙니다"),
                proxied("userData.proxy.email", "nobody", "is no e-mail address", "이메일 주소가 아닙니다"),
                proxied("userData.proxy.upstreamPort", "443", "uses port 443 already", "이미 443 포트"),
                served("image", UBUNTU, "written for Amazon Linux 2023", "Amazon Linux 2023용")
                        .toldAt("userData"));
    }

    private static List<BadForm> scripts() {
        return List.of(
                script("a".repeat(16_384), "16384 at the most", "16384바이트").toldAt("userData"),
                script("export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE", "holds an AWS access key", "AWS 액세스 키"),
                script("cat > id <<K\n-----BEGIN OPENSSH PRIVATE KEY-----\nK", "holds a private key", "프라이빗 키가"),
                script(
                        "sed -i s/password:none/password:hunter2/ /var/www/html/config.yml",
                        "below the directory of a web server",
                        "웹 서버 디렉터리 아래"),
                served("userData.script", "#!/usr/bin/python3\nprint(1)", "in the same bash", "같은 bash에서"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("sg", "main", "80");
        ground.tooManyGroups("main");
        ground.save("internet-gateway", "internet", BadForm.right("vpc", "@main"));
        ground.save("elastic-ip", "taken", Map.of());
        ground.save("elastic-ip", "free", Map.of());
        ground.save("instance", "office", INSTANCE, "elasticIp", "@taken", "privateAddress", "10.0.1.50");
        ground.save("efs-file-system", "unmounted", FilesForms.FILES);
        ground.group("rows", "main", "3306");
        ground.save("db-subnet-group", "data", DatabaseForms.GROUP);
        ground.save("db-instance", "orders", DatabaseForms.INSTANCE, "securityGroups[0]", "@rows");
    }

    private static BadForm host(String field, String text, String english, String korean) {
        return new BadForm("instance", INSTANCE, field, text, field, english, korean);
    }

    private static BadForm served(String field, String text, String english, String korean) {
        return host(field, text, english, korean).with("userData.webServer.title", "Hello");
    }

    private static BadForm proxied(String field, String text, String english, String korean) {
        BadForm right = host(field, text, english, korean)
                .with("userData.proxy.domain", "www.example.com")
                .with("userData.proxy.email", "admin@example.com");
        return right.with("userData.proxy.upstreamPort", "8080");
    }

    private static BadForm script(String lines, String english, String korean) {
        return host("userData.script", "#!/bin/bash\n" + lines, english, korean);
    }
}
