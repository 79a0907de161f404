package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What AWS would refuse of load balancing, and in which stack. */
final class LoadBalancingForms implements BadForms {

    private static final Map<String, String> BALANCER = BadForm.right(
            "balancerName", "fresh",
            "scheme", "internal",
            "subnets[0]", "@data-a",
            "subnets[1]", "@data-c",
            "securityGroups[0]", "@sg",
            "idleTimeout", "60",
            "keepAlive", "3600",
            "deletionProtection", "");

    private static final Map<String, String> TARGETS = BadForm.right(
            "groupName", "fresh",
            "vpc", "@main",
            "protocol", "http",
            "port", "80",
            "healthPath", "/",
            "healthCodes", "200",
            "interval", "30",
            "timeout", "5",
            "healthyAfter", "5",
            "unhealthyAfter", "2",
            "sticky", "true",
            "stickyFor", "3600",
            "slowStart", "0",
            "deregistrationDelay", "300");

    private static final Map<String, String> LISTENER = BadForm.right(
            "loadBalancer", "@web",
            "port", "8080",
            "protocol", "http",
            "certificate.aws-id", "",
            "tlsPolicy", "",
            "action.type", "forward",
            "action.targetGroup", "@web-targets",
            "action.redirect", "",
            "action.answer", "",
            "rules[0].priority", "10",
            "rules[0].hosts", "www.example.com",
            "rules[0].paths", "/api/*",
            "rules[0].targetGroup", "",
            "rules[0].redirect", "",
            "rules[0].answer", "404 text/plain Not found");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(loadBalancers(), targetGroups(), listeners(), rules()).flatMap(List::stream);
    }

    private static List<BadForm> loadBalancers() {
        return List.of(
                balancer("balancerName", "a".repeat(33), "up to 32 letters", "32자까지"),
                balancer("balancerName", "with_underscore", "up to 32 letters", "32자까지"),
                balancer("balancerName", "ends-", "none at the ends", "양 끝에는"),
                balancer("balancerName", "internal-web", "cannot begin with it", "internal-로 시작할 수 없습니다"),
                balancer("balancerName", "web", "has the name web already", "이미 web"),
                balancer("scheme", "", "must be filled in", "반드시"),
                balancer("scheme", "internet-facing", "no internet gateway", "인터넷 게이트웨이가 없어")
                        .toldAt("subnets"),
                balancer("subnets[1]", "", "at least two Availability Zones", "둘 이상의 가용 영역")
                        .toldAt("subnets"),
                balancer("subnets[1]", "@data-a2", "one subnet of a zone", "영역마다 서브넷을 하나만")
                        .toldAt("subnets"),
                balancer("subnets[1]", "@far-b", "belong to one VPC", "같은 VPC").toldAt("subnets"),
                balancer("subnets[1]", "@small-c", "/27 or larger", "/27 이상").toldAt("subnets"),
                balancer("securityGroups[0]", "", "Choose a security group", "보안 그룹을 고르세요")
                        .toldAt("securityGroups"),
                balancer("securityGroups[0]", "@far-sg", "of another VPC", "다른 VPC")
                        .toldAt("securityGroups"),
                balancer("securityGroups[5]", "@g5", "5 security groups at the most", "5개까지")
                        .withSixGroups(),
                balancer("idleTimeout", "0", "1 to 4000", "1에서 4000"),
                balancer("idleTimeout", "4001", "1 to 4000", "1에서 4000"),
                balancer("keepAlive", "59", "60 to 604800", "60에서 604800"),
                balancer("keepAlive", "604801", "60 to 604800", "60에서 604800"));
    }

    private static List<BadForm> targetGroups() {
        return List.of(
                targets("groupName", "a".repeat(33), "up to 32 letters", "32자까지"),
                targets("groupName", "-web", "none at the ends", "양 끝에는"),
                targets("groupName", "targets", "has the name targets already", "이미 targets"),
                targets("vpc", "", "must be filled in", "반드시"),
                targets("port", "0", "out of range", "범위를 벗어났습니다"),
                targets("port", "65536", "out of range", "범위를 벗어났습니다"),
                targets("healthPath", "health", "begins with /", "/로 시작"),
                targets("healthPath", "/" + "a".repeat(1024), "begins with /", "/로 시작"),
                targets("healthCodes", "ok", "does not name statuses", "상태 코드가 아닙니다"),
                targets("healthCodes", "199", "does not name statuses", "상태 코드가 아닙니다"),
                targets("healthCodes", "500", "does not name statuses", "상태 코드가 아닙니다"),
                targets("healthCodes", "299-200", "goes backwards", "거꾸로"),
                targets("interval", "4", "out of range", "범위를 벗어났습니다"),
                targets("interval", "301", "out of range", "범위를 벗어났습니다"),
                targets("timeout", "1", "out of range", "범위를 벗어났습니다"),
                targets("timeout", "121", "out of range", "범위를 벗어났습니다"),
                targets("timeout", "30", "shorter than the interval", "간격보다 짧아야"),
                targets("healthyAfter", "1", "out of range", "범위를 벗어났습니다"),
                targets("healthyAfter", "11", "out of range", "범위를 벗어났습니다"),
                targets("unhealthyAfter", "1", "out of range", "범위를 벗어났습니다"),
                targets("unhealthyAfter", "11", "out of range", "범위를 벗어났습니다"),
                targets("stickyFor", "0", "out of range", "범위를 벗어났습니다"),
                targets("stickyFor", "604801", "out of range", "범위를 벗어났습니다"),
                targets("slowStart", "29", "out of range", "범위를 벗어났습니다"),
                targets("slowStart", "901", "out of range", "범위를 벗어났습니다"),
                targets("deregistrationDelay", "-1", "out of range", "범위를 벗어났습니다"),
                targets("deregistrationDelay", "3601", "out of range", "범위를 벗어났습니다"),
                targets("targets[0]", "@far-host", "in another VPC", "다른 VPC").toldAt("targets"),
                targets("targets[0]", "@stopped", "is stopped", "중지된 인스턴스").toldAt("targets"));
    }

    private static List<BadForm> listeners() {
        String oregon = "arn:aws:acm:us-west-2:123456789012:certificate/a";
        return List.of(
                listener("port", "0", "is no port", "포트 번호가 아닙니다"),
                listener("port", "65536", "is no port", "포트 번호가 아닙니다"),
                listener("port", "80", "has port 80 of this load balancer already", "이미 이 로드 밸런서의 포트 80"),
                listener("protocol", "https", "HTTPS needs a certificate", "HTTPS에는 인증서가 필요합니다")
                        .toldAt("certificate"),
                listener("certificate.aws-id", "mine", "not the ARN of a certificate", "ARN이 아닙니다")
                        .with("protocol", "https")
                        .toldAt("certificate"),
                listener("certificate.aws-id", oregon, "is in us-west-2", "us-west-2에 있지만")
                        .with("protocol", "https")
                        .toldAt("certificate"),
                listener("tlsPolicy", "modern", "not the name of a TLS policy", "TLS 정책 이름이 아닙니다")
                        .with("protocol", "https")
                        .with("certificate.aws-id", oregon.replace("us-west-2", "ap-northeast-2")),
                listener("action.targetGroup", "", "Choose the target group", "대상 그룹을 고르세요"),
                listener("action.targetGroup", "@far-targets", "another VPC", "다른 VPC"),
                listener("action.targetGroup", "@inner-targets", "gets requests from inner", "이미 inner"),
                listener("action.type", "other", "Choose what the listener", "동작을 고르세요"),
                listener("action.redirect", "ftp://x", "not an address", "주소가 아닙니다")
                        .with("action.type", "redirect"),
                listener("action.redirect", "http://#{host}:8080", "without end", "끝없이")
                        .with("action.type", "redirect"),
                listener("action.redirect", "303 https://x.y", "301 (for good)", "301(영구)")
                        .with("action.type", "redirect"),
                listener("action.redirect", "https://#{name}", "not one of the placeholders", "자리표시자")
                        .with("action.type", "redirect"),
                listener("action.redirect", "https://x.y/" + "a".repeat(128), "at most 128", "최대 128자")
                        .with("action.type", "redirect"),
                listener("action.answer", "302 text/plain x", "200 to 299 or 400 to 599", "200~299 또는 400~599")
                        .with("action.type", "answer"),
                listener("action.answer", "200 text/xml x", "does not answer with text/xml", "text/xml(으)로 응답할 수 없습니다")
                        .with("action.type", "answer"),
                listener("action.answer", "200 text/plain " + "a".repeat(1025), "at most 1024", "최대 1024자")
                        .with("action.type", "answer"),
                listener("action.answer", "Not found", "begins with a status", "상태 코드로 시작")
                        .with("action.type", "answer"));
    }

    private static List<BadForm> rules() {
        return List.of(
                listener("rules[0].priority", "0", "is no priority", "우선순위로 쓸 수 없습니다"),
                listener("rules[0].priority", "50001", "is no priority", "우선순위로 쓸 수 없습니다"),
                listener("rules[1].priority", "10", "priority 10 already", "우선순위 10")
                        .with("rules[1].paths", "/b")
                        .with("rules[1].answer", "404"),
                listener("rules[0].paths", "", "Say which hosts or which paths", "호스트나 경로를 입력하세요")
                        .with("rules[0].hosts", ""),
                listener("rules[0].hosts", "localhost", "not a host", "호스트가 아닙니다"),
                listener("rules[0].hosts", "www.example.*", "only letters after the last", "마지막 점 뒤에는"),
                listener("rules[0].hosts", "a".repeat(125) + ".com", "at most 128", "최대 128자"),
                listener("rules[0].paths", "/한글", "not a path", "경로가 아닙니다"),
                listener("rules[0].paths", "/" + "a".repeat(128), "at most 128", "최대 128자"),
                listener("rules[0].paths", "api/*", "begins with a slash", "/로 시작하므로"),
                listener("rules[0].paths", "/1 /2 /3 /4 /5", "at most 5 hosts and paths", "모두 합쳐 최대 5개"),
                listener("rules[0].paths", "/*/*/*/*/*/*", "at most 5 of the wildcards", "와일드카드"),
                listener("rules[0].answer", "", "Say what happens", "어떻게 처리할지").toldAt("rules[0].targetGroup"),
                listener("rules[0].targetGroup", "@web-targets", "Only one thing", "한 가지 동작만"),
                listener("rules[0].redirect", "http://#{host}:8080", "without end", "끝없이")
                        .with("rules[0].answer", ""),
                listener("rules[0].answer", "99", "200 to 299 or 400 to 599", "200~299 또는 400~599"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("sg", "main", "8080");
        ground.tooManyGroups("main");
        ground.save("instance", "far-host", InstanceForms.INSTANCE, "subnet", "@far-b", "securityGroups[0]", "@far-sg");
        ground.save("instance", "stopped", InstanceForms.INSTANCE, "running", "");
        ground.subnet("small-c", "main", "10.0.9.0/28", "c");
        ground.save("load-balancer", "web", BALANCER, "balancerName", "web");
        ground.save("load-balancer", "inner", BALANCER, "balancerName", "inner");
        ground.save("target-group", "web-targets", TARGETS, "groupName", "targets");
        ground.save("target-group", "inner-targets", TARGETS, "groupName", "inner");
        ground.save("target-group", "far-targets", TARGETS, "groupName", "far", "vpc", "@far");
        ground.save("listener", "web-80", LISTENER, "port", "80");
        ground.save("listener", "inner-80", LISTENER, "loadBalancer", "@inner", "action.targetGroup", "@inner-targets");
    }

    private static BadForm balancer(String field, String text, String english, String korean) {
        return new BadForm("load-balancer", BALANCER, field, text, field, english, korean);
    }

    private static BadForm targets(String field, String text, String english, String korean) {
        return new BadForm("target-group", TARGETS, field, text, field, english, korean);
    }

    private static BadForm listener(String field, String text, String english, String korean) {
        return new BadForm("listener", LISTENER, field, text, field, english, korean);
    }
}
