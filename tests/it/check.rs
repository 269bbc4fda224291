//! The check: rules, ratings, dismissals, real plans.

mod real;
