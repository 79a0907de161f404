package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What EC2 would refuse of interface endpoints. */
final class EndpointForms implements BadForms {

    private static final Map<String, String> ENDPOINT = BadForm.right(
            "vpc",
            "@far",
            "service",
            "ec2",
            "subnets[0]",
            "@far-b",
            "securityGroups[0]",
            "@far-sg",
            "privateDns",
            "true");

    @Override
    public Stream<BadForm> forms() {
        return List.of(
                endpoint("vpc", "", "must be filled in", "반드시"),
                endpoint("service", "", "must be filled in", "반드시"),
                endpoint("service", "the manager", "is not the name of a service", "서비스 이름이 아닙니다"),
                endpoint("service", "s3", "gives s3 no private name", "프라이빗 이름이 없습니다")
                        .toldAt("privateDns"),
                endpoint("service", "ssm", "already has the private name of ssm", "이미 ssm의 프라이빗 이름")
                        .toldAt("privateDns"),
                endpoint("vpc", "@main", "needs both DNS resolution and DNS host names", "DNS 호스트 이름을 모두")
                        .with("subnets[0]", "@data-a")
                        .with("securityGroups[0]", "@sg")
                        .toldAt("privateDns"),
                endpoint("subnets[0]", "", "Choose at least one subnet", "하나 이상")
                        .toldAt("subnets"),
                endpoint("subnets[1]", "@data-a", "is not a subnet of far", "far의 서브넷이 아닙니다")
                        .toldAt("subnets"),
                endpoint("subnets[1]", "@far-b2", "one subnet in each zone", "서브넷을 하나만")
                        .toldAt("subnets"),
                endpoint("securityGroups[0]", "", "Choose a security group", "보안 그룹을 선택하세요")
                        .toldAt("securityGroups"),
                endpoint("securityGroups[0]", "@sg", "is not a security group of far", "far의 보안 그룹이 아닙니다")
                        .toldAt("securityGroups"),
                endpoint("securityGroups[5]", "@g5", "AWS takes 5 security groups", "5개까지")
                        .withSixGroups(),
                endpoint("policy", "everything", "This is not a JSON object", "JSON 객체가 아닙니다"),
                endpoint("policy", "{\"a\":\"" + "a".repeat(20_480) + "\"}", "takes 20480 at the most", "최대 20480자"))
                .stream();
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.subnet("far-b2", "far", "10.1.2.0/24", "b");
        ground.group("sg", "main", "443");
        ground.tooManyGroups("far");
        ground.save("interface-endpoint", "there", ENDPOINT, "service", "ssm");
    }

    private static BadForm endpoint(String field, String text, String english, String korean) {
        return new BadForm("interface-endpoint", ENDPOINT, field, text, field, english, korean);
    }
}
