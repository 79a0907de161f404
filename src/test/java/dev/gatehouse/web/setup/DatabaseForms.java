package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What RDS would refuse of subnet groups and instances, and in which stack. */
final class DatabaseForms implements BadForms {

    static final Map<String, String> GROUP = BadForm.right(
            "groupName", "fresh", "description", "for tests", "subnets[0]", "@data-a", "subnets[1]", "@data-c");

    static final Map<String, String> INSTANCE = BadForm.right(
            "identifier", "fresh",
            "engine", "mysql",
            "engineVersion", "8.4.6",
            "instanceClass", "db.t4g.micro",
            "allocatedStorage", "20",
            "storageType", "gp3",
            "multiAz", "true",
            "subnetGroup", "@data",
            "securityGroups[0]", "@sg",
            "port", "3306",
            "masterUsername", "dbadmin",
            "encrypted", "true",
            "backupRetention", "7",
            "finalSnapshot", "keep",
            "backupWindow", "17:00-17:30",
            "maintenanceWindow", "sun:18:00-sun:18:30");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(subnetGroups(), identity(), settings()).flatMap(List::stream);
    }

    private static List<BadForm> subnetGroups() {
        return List.of(
                group("groupName", "1st", "begins with a letter", "영문자로 시작"),
                group("groupName", "data!", "begins with a letter", "영문자로 시작"),
                group("groupName", "a".repeat(256), "255 characters at the most", "255자"),
                group("groupName", "Default", "The name default", "default"),
                group("groupName", "data", "has the name data already", "이미"),
                group("groupName", "", "must be filled in", "반드시"),
                group("description", "", "must be filled in", "반드시"),
                group("subnets[1]", "@data-a2", "at least two Availability Zones", "가용 영역")
                        .toldAt("subnets"),
                group("subnets[1]", "@far-b", "belong to one VPC", "VPC").toldAt("subnets"),
                group("subnets[1]", "@data-a", "at least two Availability Zones", "가용 영역")
                        .toldAt("subnets"));
    }

    private static List<BadForm> identity() {
        return List.of(
                instance("identifier", "1st", "begins with a letter", "영문자로 시작"),
                instance("identifier", "two--hyphens", "single hyphens", "하이픈"),
                instance("identifier", "ends-", "none at the end", "끝에"),
                instance("identifier", "a".repeat(64), "63 characters", "63자"),
                instance("identifier", "Taken", "has the identifier taken already", "이미 식별자 taken"),
                instance("engineVersion", "8.4", "not a version in full", "전체 버전 번호가 아닙니다"),
                instance("instanceClass", "t3.micro", "no instance class", "인스턴스 클래스가 아닙니다"),
                instance("instanceClass", "db.m3.medium", "previous generation", "이전 세대"),
                instance("databaseName", "my-shop", "no name for a database", "데이터베이스 이름으로 쓸 수 없습니다"),
                instance("databaseName", "a".repeat(65), "no name for a database", "데이터베이스 이름으로 쓸 수 없습니다"),
                instance("databaseName", "Order", "keeps the word Order", "예약한 단어"),
                postgres("databaseName", "a".repeat(64), "no name for a database", "데이터베이스 이름으로 쓸 수 없습니다"),
                postgres("databaseName", "admin", "keeps the word admin", "예약한 단어"),
                instance("masterUsername", "1admin", "no name for the master user", "마스터 사용자 이름"),
                instance("masterUsername", "seventeen_letters", "16 characters", "16자"),
                instance("masterUsername", "rdsadmin", "keeps the name rdsadmin", "예약한 이름"),
                instance("masterUsername", "select", "keeps the name select", "예약한 이름"),
                postgres("masterUsername", "admin", "keeps the name admin", "예약한 이름"),
                postgres("masterUsername", "pg_owner", "keeps the name pg_owner", "예약한 이름"),
                postgres("masterUsername", "a".repeat(64), "63 characters", "63자"));
    }

    private static List<BadForm> settings() {
        return List.of(
                instance("allocatedStorage", "19", "between 20 and 65", "20GiB"),
                instance("allocatedStorage", "65537", "between 20 and 65", "20GiB"),
                instance("allocatedStorage", "some", "is not a whole number", "정수가 아닙니다"),
                instance("port", "1149", "ports between 1", "포트만 쓸 수 있습니다"),
                instance("port", "65536", "ports between 1", "포트만 쓸 수 있습니다"),
                instance("backupRetention", "36", "0 to 35 days", "35일"),
                instance("backupRetention", "-1", "0 to 35 days", "35일"),
                instance("finalSnapshot", "", "must be filled in", "반드시"),
                instance("backupWindow", "17:00-17:29", "half an hour or more", "30분 이상"),
                instance("backupWindow", "25:00-26:00", "half an hour or more", "30분 이상"),
                instance("maintenanceWindow", "sun:18:00", "half an hour or more", "30분 이상"),
                instance("maintenanceWindow", "mon:17:15-mon:18:00", "windows that do not meet", "겹치지 않게"),
                instance("subnetGroup", "", "must be filled in", "반드시"),
                instance("securityGroups[0]", "", "say who may connect", "보안 그룹을 선택하세요")
                        .toldAt("securityGroups"),
                instance("securityGroups[0]", "@far-sg", "another VPC", "다른 VPC")
                        .toldAt("securityGroups"),
                instance("port", "3307", "opens other ports only", "다른 포트만 엽니다"),
                instance("publiclyAccessible", "true", "gives main the internet", "인터넷 게이트웨이"),
                instance("publiclyAccessible", "true", "host names switched off", "DNS 호스트 이름이 꺼져"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("sg", "main", "3306");
        ground.save("db-subnet-group", "data", GROUP, "groupName", "data");
        ground.save("db-instance", "orders", INSTANCE, "identifier", "taken");
    }

    private static BadForm group(String field, String text, String english, String korean) {
        return new BadForm("db-subnet-group", GROUP, field, text, field, english, korean);
    }

    private static BadForm instance(String field, String text, String english, String korean) {
        return new BadForm("db-instance", INSTANCE, field, text, field, english, korean);
    }

    private static BadForm postgres(String field, String text, String english, String korean) {
        return instance(field, text, english, korean).with("engine", "postgres").with("engineVersion", "17.6");
    }
}
