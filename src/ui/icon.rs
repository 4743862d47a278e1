use leptos::prelude::*;

/// The icons of the app, drawn in strokes on a 24 by 24 grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    ArrowLeft,
    ArrowRight,
    Ask,
    Board,
    Bridge,
    Briefcase,
    Building,
    Calendar,
    Chat,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Code,
    Contrast,
    Copy,
    Cup,
    Download,
    Edit,
    External,
    Eye,
    Filter,
    Flag,
    Globe,
    Groups,
    Home,
    Info,
    Leave,
    LeaveOut,
    Link,
    Lock,
    Mail,
    Moon,
    Offer,
    Pause,
    Pending,
    People,
    Person,
    Place,
    Plus,
    Project,
    Refresh,
    Search,
    Spark,
    Sprout,
    Sun,
    Swap,
    Topics,
    Trash,
    Undo,
    Upload,
    Warning,
}

impl Icon {
    /// The strokes, as SVG path data.
    #[rustfmt::skip]
    const fn strokes(self) -> &'static str {
        match self {
            Self::ArrowLeft => "M20 12H4.5M11 5.5 4.5 12l6.5 6.5",
            Self::ArrowRight => "M4 12h15.500M13 5.5 19.5 12 13 18.5",
            Self::Ask => "M4 5h16v11.500h-8L7.5 20v-3.500H4zM9.7 8.700c.4-1.3 1.3-1.9 2.4-1.9 1.4 0 2.4.9 2.4 2.1 0 1.7-2.4 1.7-2.4 3.300M12.1 14.300v.01",
            Self::Board => "M4 4.500h16v15H4zM7.5 8h4v4h-4zM15 8h2M15 11.500h2M7.5 16h9.5",
            Self::Bridge => "M2.5 16.5Q12 8.5 21.5 16.5M3.5 9.5Q12 2.5 20.5 9.5M7.5 7v6M16.5 7v6M5 20.5h14",
            Self::Briefcase => "M3.5 8h17v11.500h-17zM9 8V5h6v3M3.5 13h17M12 12v2.5",
            Self::Building => "M5 20.500v-17h9v17M14 9.500h5v11M3 20.500h18M8 7.500h3M8 11h3M8 14.500h3M16.5 13v.01M16.5 16.500v.01",
            Self::Calendar => "M4 6h16v14H4zM4 10.500h16M8.5 3.500V8M15.5 3.500V8M8 14.500h2.500v2.500H8z",
            Self::Chat => "M4 5h16v11.500h-8L7.5 20v-3.500H4zM8 9h8M8 12.500h5",
            Self::Check => "M4.5 12.5 10 18 19.5 6.5",
            Self::ChevronDown => "M6 9.500l6 6 6-6",
            Self::ChevronLeft => "M14.5 6l-6 6 6 6",
            Self::ChevronRight => "M9.5 6l6 6-6 6",
            Self::ChevronUp => "M6 14.500l6-6 6 6",
            Self::Clock => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5.500l3.5 2",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Code => "M8.5 7 3.5 12l5 5M15.5 7l5 5-5 5M13.5 5l-3 14",
            Self::Contrast => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 3.500v17M12 8h6.500M12 12h8.500M12 16h6.5",
            Self::Copy => "M8.5 8.500H20V20H8.500zM5.5 15.500H4V4h11.500v1.5",
            Self::Cup => "M5 8.500h11.500v5.500a5 5 0 0 1-5 5h-1.500a5 5 0 0 1-5-5zM16.5 10h1.200a2.4 2.4 0 0 1 0 4.800h-1.500M8.5 3.500v2M12.5 3.500v2M4 21.500h13.5",
            Self::Download => "M12 4v11.500M7 11l5 5 5-5M4.5 20h15",
            Self::Edit => "M4 20l1-4.500L16 4.500l3.5 3.500L8.5 19zM13.5 7l3.5 3.5",
            Self::External => "M13.5 4H20v6.500M20 4l-9 9M17.5 14v6H4V6.500h6",
            Self::Eye => "M2.5 12C5 7.5 8.3 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.8 6.5-9.5 6.500S5 16.5 2.5 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
            Self::Filter => "M4 6.500h16M7 12h10M10 17.500h4",
            Self::Flag => "M5.5 21V4M5.5 4.500h12l-2.5 4.3 2.5 4.200h-12",
            Self::Globe => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM3.5 12h17M12 3.500c-5 5-5 12 0 17M12 3.500c5 5 5 12 0 17",
            Self::Groups => "M15 8.500a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM6.5 19.500c0-3.8 2.2-5.8 5.5-5.800s5.5 2 5.5 5.800M6 11.500a2.3 2.3 0 1 1 .8-4.400M2.5 17.500c0-2 .8-3.4 2.5-4M18 11.500a2.3 2.3 0 1 0-.8-4.400M21.5 17.500c0-2-.8-3.4-2.5-4",
            Self::Home => "M3.5 11.5 12 4l8.5 7.500M6 9.500V20h12V9.500M12 16.800c-1.7-1.2-2.6-2-2.6-3.1 0-1.5 1.9-1.9 2.6-.6.7-1.3 2.6-.9 2.6.6 0 1.1-.9 1.9-2.6 3.100z",
            Self::Info => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 11v5.500M12 7.700v.01",
            Self::Leave => "M14 4H5v16h9M10.5 12h10M17 8.500l3.5 3.5-3.5 3.5",
            Self::LeaveOut => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM8 12h8",
            Self::Link => "M10 14a3.8 3.8 0 0 0 5.4 0l3.7-3.700A3.8 3.8 0 0 0 13.7 5l-1.5 1.400M14 10a3.8 3.8 0 0 0-5.4 0l-3.7 3.700A3.8 3.8 0 0 0 10.3 19l1.5-1.4",
            Self::Lock => "M5.5 10.500h13V20h-13zM8.5 10.500V7.500a3.5 3.5 0 0 1 7 0v3M12 14v2.5",
            Self::Mail => "M3.5 5.500h17v13h-17zM3.5 7l8.5 6.500L20.5 7",
            Self::Moon => "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z",
            Self::Offer => "M7.5 12.500V7a1.5 1.5 0 0 1 3 0v4M10.5 10.500V5a1.5 1.5 0 0 1 3 0v5.500M13.5 10.500V6.500a1.5 1.5 0 0 1 3 0V14c0 4-2 6.5-5.5 6.5-3 0-4.3-1.7-6-5.200L3.7 12.500c-.6-1.3 1.1-2.3 2-1.200l1.8 2.2",
            Self::Pause => "M8.5 5.500v13M15.5 5.500v13",
            Self::Pending => "M6 4h12M6 20h12M7.5 4c0 4.5 4.5 5 4.5 8s-4.5 3.5-4.5 8M16.5 4c0 4.5-4.5 5-4.5 8s4.5 3.5 4.5 8",
            Self::People => "M3.5 5h17v14h-17zM11 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM5.8 16c.2-2 1.4-3 3.2-3s3 1 3.2 3M14.5 10h3M14.5 13.500h3",
            Self::Person => "M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM5 20c0-4.3 2.7-6.5 7-6.500s7 2.2 7 6.5",
            Self::Place => "M12 21c-4.3-4.5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.2 6.5-6.5 11zM14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
            Self::Plus => "M12 4.500v15M4.5 12h15",
            Self::Project => "M4 4h7v7H4zM13 13h7v7h-7zM14 7.500h3.500a2 2 0 0 1 2 2V10M10 16.500H6.500a2 2 0 0 1-2-2V14",
            Self::Refresh => "M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4.500V9H15",
            Self::Search => "M17 10.500a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.2 15.2 20.5 20.5",
            Self::Spark => "M12 3.500c.8 5 3 7.5 8 8.5-5 1-7.2 3.5-8 8.5-.8-5-3-7.5-8-8.5 5-1 7.2-3.5 8-8.500z",
            Self::Sprout => "M12 20.500V12M12 12C12 8 9 6 4.5 6c0 4 2.5 6.5 7.5 6zM12 14.500c0-3.5 2.7-5.5 7.5-5.5 0 4-2.5 6-7.5 5.500zM8 20.500h8",
            Self::Sun => "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4",
            Self::Swap => "M4 8.500h15M15.5 5 19 8.5 15.5 12M20 15.500H5M8.5 12 5 15.5 8.5 19",
            Self::Topics => "M4 4h7.500l8.5 8.5-7.5 7.500L4 11.500zM8.5 8.500v.01",
            Self::Trash => "M4.5 6.500h15M9 6.500V4h6v2.500M6.5 6.500l1 13.500h9l1-13.500M10.3 10.500v5.500M13.7 10.500v5.5",
            Self::Undo => "M4.5 9.500H15a5 5 0 0 1 0 10H9M8.5 5.500l-4 4 4 4",
            Self::Upload => "M12 16V4.500M7 9l5-5 5 5M4.5 20h15",
            Self::Warning => "M12 4 2.8 19.500h18.400zM12 10v4.500M12 17v.01",
        }
    }
}

/// An icon beside text that says the same: hidden from screen readers. Sized by the text around it.
#[component]
pub fn IconView(
    /// Which drawing.
    icon: Icon,
    /// Larger, for empty states and page openings.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = if large { "icon icon--l" } else { "icon" };
    view! {
        <svg
            class=class
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="1.75"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=icon.strokes()></path>
        </svg>
    }
}
