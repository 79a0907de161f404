package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What ElastiCache would refuse of subnet and replication groups, and in which stack. */
final class CacheForms implements BadForms {

    private static final Map<String, String> SUBNETS = BadForm.right(
            "groupName", "fresh", "description", "for tests", "subnets[0]", "@data-a", "subnets[1]", "@data-c");

    private static final Map<String, String> CACHE = BadForm.right(
            "identifier", "fresh",
            "description", "for tests",
            "engine", "valkey",
            "engineVersion", "8.0",
            "nodeType", "cache.t4g.micro",
            "replicas", "1",
            "automaticFailover", "true",
            "multiAz", "true",
            "port", "6379",
            "subnetGroup", "@caches",
            "securityGroups[0]", "@sg",
            "encryptionInTransit", "true",
            "encryptionAtRest", "true",
            "snapshotRetention", "7",
            "finalSnapshot", "skip",
            "snapshotWindow", "17:00-18:00",
            "maintenanceWindow", "sun:18:00-sun:19:00");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(subnetGroups(), replicationGroups()).flatMap(List::stream);
    }

    private static List<BadForm> subnetGroups() {
        return List.of(
                subnets("groupName", "with_underscore", "begins with a letter", "영문자로 시작"),
                subnets("groupName", "a".repeat(256), "begins with a letter", "영문자로 시작"),
                subnets("groupName", "Caches", "has the name caches already", "이미"),
                subnets("groupName", "", "must be filled in", "반드시"),
                subnets("description", "", "must be filled in", "반드시"),
                subnets("subnets[1]", "@far-b", "belong to one VPC", "VPC").toldAt("subnets"));
    }

    private static List<BadForm> replicationGroups() {
        return List.of(
                cache("identifier", "1st", "begins with a letter", "영문자로 시작"),
                cache("identifier", "two--hyphens", "single hyphens", "하이픈"),
                cache("identifier", "a".repeat(41), "40 characters", "40자"),
                cache("identifier", "Taken", "has the identifier taken already", "이미 식별자 taken"),
                cache("description", "", "must be filled in", "반드시"),
                cache("engineVersion", "eight", "no version of major and minor", "버전이 아닙니다"),
                cache("nodeType", "t4g.micro", "no node type", "노드 유형이 아닙니다"),
                cache("replicas", "6", "0 to 5 replicas", "5개 사이"),
                cache("replicas", "-1", "0 to 5 replicas", "5개 사이"),
                cache("replicas", "0", "needs a replica", "복제본이 하나 이상").toldAt("automaticFailover"),
                cache("automaticFailover", "", "need automatic failover", "자동 장애 조치를 켜야")
                        .toldAt("multiAz"),
                cache("subnetGroup", "@one-zone", "lie in one zone", "한 영역에 있어").toldAt("multiAz"),
                cache("port", "0", "between 1 and 65", "포트는 1에서"),
                cache("port", "65536", "between 1 and 65", "포트는 1에서"),
                cache("port", "7379", "opens other ports only", "다른 포트만 엽니다"),
                cache("securityGroups[0]", "@other-port", "listens on 6379", "다른 포트만 엽니다")
                        .toldAt("port"),
                cache("auth", "true", "needs TLS", "TLS가 필요").with("encryptionInTransit", ""),
                cache("securityGroups[0]", "", "say who may connect", "보안 그룹을 선택하세요")
                        .toldAt("securityGroups"),
                cache("securityGroups[0]", "@far-sg", "another VPC", "다른 VPC").toldAt("securityGroups"),
                cache("snapshotRetention", "36", "0 to 35 days", "35일"),
                cache("finalSnapshot", "", "must be filled in", "반드시"),
                cache("snapshotWindow", "17:00-17:59", "an hour or more", "한 시간 이상"),
                cache("maintenanceWindow", "sun:18:00-sun:18:59", "an hour or more", "한 시간 이상"),
                cache("maintenanceWindow", "mon:17:15-mon:18:30", "windows that do not meet", "겹치지 않게"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("sg", "main", "6379");
        ground.group("other-port", "main", "7379");
        ground.save("cache-subnet-group", "caches", SUBNETS, "groupName", "caches");
        ground.save("cache-subnet-group", "one-zone", SUBNETS, "groupName", "one-zone", "subnets[1]", "@data-a2");
        ground.save("replication-group", "sessions", CACHE, "identifier", "taken");
    }

    private static BadForm subnets(String field, String text, String english, String korean) {
        return new BadForm("cache-subnet-group", SUBNETS, field, text, field, english, korean);
    }

    private static BadForm cache(String field, String text, String english, String korean) {
        return new BadForm("replication-group", CACHE, field, text, field, english, korean);
    }
}
