package dev.gatehouse.web.setup;

/** What is typed to make a stack. */
public class StackForm {

    private String name = "";
    private String account = "";
    private String region = "";
    private String stage = "NONE";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The number of an AWS account. */
    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }
}
