package dev.gatehouse.web.operate.live;

/** What a person says who begins a drill. */
public class DrillForm {

    private String target = "";
    private String why = "";
    private boolean understood;

    /** In seconds. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** Whether the person knows what it interrupts. */
    public boolean isUnderstood() {
        return understood;
    }

    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }
}
