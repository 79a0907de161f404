package dev.gatehouse.web.people;

import dev.gatehouse.team.Theme;

/** What everybody says of themselves. */
public class MeForm {

    private String name = "";
    private String language = "";
    private String zone = "";
    private Theme theme = Theme.AUTO;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }
}
