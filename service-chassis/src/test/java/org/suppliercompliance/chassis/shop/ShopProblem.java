package org.suppliercompliance.chassis.shop;

import org.suppliercompliance.chassis.problem.ProblemType;

enum ShopProblem implements ProblemType {
    FORBIDDEN_TITLE("forbidden-title", "The title is not allowed", 422);

    private final String slug;
    private final String title;
    private final int status;

    ShopProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
